import { describe, expect, test } from 'vitest'
import type { Simulation } from '@/lib/chains/simulation'
import { amount } from '@/lib/core/amount'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type AssetAmount, type TxPurpose, toUnits } from '@/lib/core/wallet-tx'
import { simulationChecks } from './simulation-checks'

const chain = 'eip155:1' as ChainId
const me = `0x${'11'.repeat(20)}`
const you = `0x${'22'.repeat(20)}`
const token = `0x${'33'.repeat(20)}`
const ETH = 'eip155:1/native' as AssetId
const COIN = `eip155:1/erc20:${token}` as AssetId
const of = (asset: AssetId, quantity: string): AssetAmount => ({
  asset,
  symbol: asset === ETH ? 'ETH' : 'COIN',
  quantity: amount(quantity),
})
const works = (allowances: Extract<Simulation, { outcome: 'works' }>['allowances'] = []): Simulation => ({
  outcome: 'works',
  method: 'simulate-v1',
  changes: [],
  allowances,
  gasUsed: toUnits(21_000n),
  block: 1,
  at: 0,
})
const send = (to = you): TxPurpose => ({ kind: 'send', pays: of(COIN, '5'), to })
const swap: TxPurpose = {
  kind: 'swap',
  pays: of(COIN, '5'),
  receives: of(ETH, '2'),
  minimum: amount('1.9'),
  source: 'Uniswap',
}
const judge = (
  purpose: TxPurpose,
  changes: readonly AssetAmount[] | undefined,
  simulation: Simulation = works(),
) =>
  simulationChecks({ chain, from: me, purpose, simulation, changes }).map(
    ({ what, level }) => `${level} ${what}`,
  )

describe('what a node could not say is said', () => {
  test('nothing at all', () => {
    const unavailable: Simulation = { outcome: 'unavailable', why: say('No answer.'), at: 0 }
    expect(judge(send(), undefined, unavailable)).toEqual(['warn not-simulated'])
  })
  test('only that it is not reverted', () => {
    expect(judge(send(), undefined)).toEqual(['warn changes-unknown'])
  })
  test('that it is reverted', () => {
    const reverted: Simulation = { outcome: 'reverts', method: 'call', block: 1, at: 0 }
    expect(judge(send(), undefined, reverted)).toEqual(['danger reverts'])
  })
})

describe('what leaves', () => {
  test('as asked for', () => {
    expect(judge(send(), [of(COIN, '-5')])).toEqual([])
    expect(judge(swap, [of(COIN, '-5'), of(ETH, '2')])).toEqual([])
  })
  test('more of it, or something else', () => {
    expect(judge(send(), [of(COIN, '-5.000001')])).toEqual([`danger takes:${COIN}`.slice(0, 67)])
    expect(judge(send(), [of(COIN, '-5'), of(ETH, '-1')])).toEqual([`danger takes:${ETH}`])
    expect(
      judge({ kind: 'revoke', token: COIN, symbol: 'COIN', spender: you, via: 'erc20' }, [of(ETH, '-1')]),
    ).toEqual([`danger takes:${ETH}`])
  })
  test('nothing, although something should', () => {
    expect(judge(send(), [])).toEqual(['warn leaves-less'])
    expect(judge(send(me), [])).toEqual([])
  })
})

describe('what arrives', () => {
  test.each([
    ['1.999', []],
    ['1.9979', ['warn less-than-quoted']],
    ['1.9', ['warn less-than-quoted']],
    ['1.89', ['danger less-than-minimum']],
  ])('%s of 2, with 1.9 at least', (quantity, expected) => {
    expect(judge(swap, [of(COIN, '-5'), of(ETH, quantity)])).toEqual(expected)
  })
  test('nothing', () => {
    expect(judge(swap, [of(COIN, '-5')])).toEqual(['danger less-than-minimum'])
  })
})

describe('rights over tokens', () => {
  const given = (spender: string, after: 'unlimited' | '0' | '5') =>
    works([{ token, spender, via: 'erc20', after: after as never }])
  const approve: TxPurpose = {
    kind: 'approve',
    token: COIN,
    symbol: 'COIN',
    spender: you,
    quantity: amount('5'),
  }

  test('that were asked for', () => {
    expect(judge(approve, [], given(you, '5'))).toEqual([])
  })
  test('to somebody else, or without an end', () => {
    const danger = `danger allows:${token.slice(0, 24)}:`
    expect(judge(approve, [], given(me, '5'))).toEqual([`${danger}${me.slice(0, 24)}`])
    expect(judge(approve, [], given(you, 'unlimited'))).toEqual([`${danger}${you.slice(0, 24)}`])
  })
  test('that are taken back', () => {
    expect(
      judge({ kind: 'revoke', token: COIN, symbol: 'COIN', spender: you, via: 'erc20' }, [], given(you, '0')),
    ).toEqual([])
  })
  test('what is left of the one that a swap takes from', () => {
    expect(judge(swap, [of(COIN, '-5'), of(ETH, '2')], given(you, '5'))).toEqual([])
  })
})
