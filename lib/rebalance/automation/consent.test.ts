import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Leash } from '@/lib/core/rebalance'
import { consentTo } from './consent'

const NOW = 1_900_000_000_000
const DAY = 86_400_000
const leash: Leash = {
  mostPerOrderUsd: amount('100'),
  mostPerDayUsd: amount('100'),
  slippage: 0.005,
  priceGap: 0.02,
  accounts: ['kraken' as AccountId],
  assets: ['coin:bitcoin' as AssetId, 'fiat:usd' as AssetId],
  until: NOW + 366 * DAY,
  drawdown: 0.1,
}
const consent = (change: Partial<Leash> = {}, rest: Partial<Parameters<typeof consentTo>[0]> = {}) =>
  consentTo({
    leash: { ...leash, ...change },
    consents: true,
    spec: { triggers: [{ kind: 'band' }] },
    tradable: new Set(['kraken' as AccountId]),
    now: NOW,
    ...rest,
  })

test('a whole consent switches it on, from now', () => {
  expect(consent()).toEqual({ on: true, consentedAt: NOW, leash })
})

test.each<[string, Partial<Leash>]>([
  ['that ends now', { until: NOW }],
  ['for longer than a year', { until: NOW + 366 * DAY + 1 }],
  ['to orders of nothing', { mostPerOrderUsd: amount('0') }],
  ['to less a day than an order', { mostPerDayUsd: amount('99.99') }],
  ['to no account', { accounts: [] }],
  ['to an account that takes no orders', { accounts: ['kraken' as AccountId, 'ledger' as AccountId] }],
  ['to one asset', { assets: ['coin:bitcoin' as AssetId] }],
])('none %s', (_, change) => {
  expect(() => consent(change)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
})

test('none without the word, or for what nothing sets off', () => {
  expect(() => consent({}, { consents: false })).toThrow(expect.objectContaining({ code: 'refused' }))
  expect(() => consent({}, { spec: { triggers: [] } })).toThrow(
    expect.objectContaining({ code: 'invalid-input' }),
  )
})
