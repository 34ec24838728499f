import { describe, expect, test } from 'vitest'
import type { AnalyticsScope } from '@/lib/analytics/views'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { AssetLine, LinePart } from '@/lib/portfolio/view'
import { correlationOf } from './correlation'
import { heldIn } from './held-in-scope'

const [BTC, ETH, OLD] = ['coin:bitcoin', 'coin:ethereum', 'coin:old'] as AssetId[] as [
  AssetId,
  AssetId,
  AssetId,
]
const [A, B] = ['account-a', 'account-b'] as AccountId[] as [AccountId, AccountId]
const MAINNET = 'eip155:1' as ChainId
const part = (accountId: AccountId, value: string | null, chain?: ChainId) =>
  ({ accountId, asset: ETH, value, ...(chain ? { chain } : {}) }) as LinePart
const line = (asset: AssetId, value: string | null, parts: LinePart[]) =>
  ({ asset, symbol: asset.slice(5, 8), value, parts }) as AssetLine
const LINES = [
  line(ETH, '500', [part(A, '100'), part(B, '400', MAINNET)]),
  line(BTC, '300', [part(A, '300')]),
  line(OLD, null, [part(A, null)]),
]
const held = (scope: AnalyticsScope) =>
  heldIn(LINES, scope, (asset) => asset).map(({ asset, value }) => [asset, value])

describe('what is held of a part', () => {
  test('of everything it is the lines, without what has no known value', () => {
    expect(held({ of: 'whole' })).toEqual([
      [ETH, 500],
      [BTC, 300],
    ])
  })

  test('of accounts it is what lies there, largest first', () => {
    expect(held({ of: 'accounts', accounts: [A] })).toEqual([
      [BTC, 300],
      [ETH, 100],
    ])
    expect(held({ of: 'accounts', accounts: [A, B] })).toEqual(held({ of: 'whole' }))
    expect(held({ of: 'accounts', accounts: [] })).toEqual([])
  })

  test('of a chain and of an asset it is only what is on it, and of it', () => {
    expect(held({ of: 'chain', chain: MAINNET })).toEqual([[ETH, 400]])
    expect(held({ of: 'asset', asset: BTC })).toEqual([[BTC, 300]])
  })
})

test('weights and contributions of a part are shares of the part', () => {
  // Two coins that move in opposite directions on every other day, one twice as far.
  const close = (base: number, swing: number) =>
    Float64Array.from({ length: 60 }, (_, day) => base * (1 + (day % 2 === 0 ? swing : -swing)))
  const closes = (asset: AssetId) => ({
    currency: 'usd',
    firstDay: 0,
    close: asset === BTC ? close(100, 0.01) : close(50, -0.02),
  })
  const of = (scope: AnalyticsScope) =>
    correlationOf(
      heldIn(LINES, scope, (asset) => asset),
      { closes },
      { from: 0, until: 59 },
    )
  const whole = of({ of: 'whole' })
  const inA = of({ of: 'accounts', accounts: [A] })
  expect(whole.assets.map(({ asset, weight }) => [asset, weight])).toEqual([
    [ETH, 0.625],
    [BTC, 0.375],
  ])
  expect(inA.assets.map(({ asset, weight }) => [asset, weight])).toEqual([
    [BTC, 0.75],
    [ETH, 0.25],
  ])
  for (const { contribution } of [whole, inA])
    expect(contribution.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12)
  // What evens out in the whole, as it is the smaller half of the moves there, drives them in the account.
  expect(whole.contribution[1]).toBeLessThan(0)
  expect(inA.contribution[0]).toBeGreaterThan(1)
  expect(whole.matrix[0]?.[1]).toBeLessThan(-0.99)
})
