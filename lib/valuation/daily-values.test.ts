import { expect, test } from 'vitest'
import { coin, fiat } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { amount, isNegative } from '@/lib/core/amount'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { type DailyValuesQuestion, dailyValues } from './daily-values'
import { DAY_MS, dayOf } from './days'
import { derivedBalances } from './derived-balances'
import type { DailyPriceBook } from './price-book'
import { unprovenSince } from './unproven'

const START = Date.UTC(2024, 0, 1)
const BTC = coin('bitcoin')
const ETH = 'eip155:1/native' as AssetId
const [kraken, wallet] = ['kraken' as AccountId, 'wallet' as AccountId]

function entry(
  id: string,
  account: AccountId,
  day: number,
  legs: [AssetId, string][],
  fees: [AssetId, string][] = [],
): EffectiveEntry {
  const quantities = (rows: [AssetId, string][]) =>
    rows.map(([asset, quantity]) => ({ asset, quantity: amount(quantity) }))
  return {
    id: id as EntryId,
    accountId: account,
    nativeId: id,
    at: START + day * DAY_MS + 1,
    kind: isNegative(amount(legs[0]?.[1] ?? '0')) ? 'withdrawal' : 'deposit',
    legs: quantities(legs),
    fees: quantities(fees),
    origin: 'api',
    source: 'test',
  }
}

/** Bitcoin costs 100 and ten more each day, ether 10; nothing else has a price. */
const book: DailyPriceBook = {
  currency: 'usd',
  priceAt: () => undefined,
  closeOf: (asset, day) => {
    if (collectionOf(asset) === BTC) return 100 + 10 * (day - dayOf(START))
    return collectionOf(asset) === coin('ethereum') ? 10 : Number.NaN
  },
}

const values = (entries: EffectiveEntry[], rest: Partial<DailyValuesQuestion> = {}) => {
  const balances = derivedBalances(entries)
  const holdings = [...balances].flatMap(([accountId, byAsset]) =>
    [...byAsset].map(([asset, quantity]) => ({ accountId, asset, quantity })),
  )
  const question = {
    entries,
    transfers: [],
    holdings,
    book,
    unproven: new Map(),
    isCounted: () => true,
    collectionOf,
  }
  const found = dailyValues({ ...question, now: START + 3 * DAY_MS, ...rest })
  if (!found) throw new Error('no values')
  return found
}

test('each day is worth its balances at its end, for the whole, each account and each collection', () => {
  const found = values([
    entry('a', kraken, 0, [[BTC, '1']]),
    entry('b', wallet, 1, [[ETH, '2']], [[ETH, '0.5']]),
    entry('c', kraken, 2, [
      [BTC, '-0.5'],
      [coin('ethereum'), '3'],
    ]),
  ])
  expect(found.whole).toEqual({
    currency: 'usd',
    from: START,
    values: [100, 125, 105, 110],
    gaps: [],
    completeSince: START,
  })
  expect(found.byAccount.get(wallet)?.values).toEqual([0, 15, 15, 15])
  expect(found.byAsset.get(coin('ethereum'))?.values).toEqual([0, 15, 45, 45])
  expect(found.mismatches).toEqual([])
})

test('money between own accounts stays in the whole while it is on its way', () => {
  const entries = [
    entry('a', kraken, 0, [[BTC, '1']]),
    entry('w', kraken, 1, [[BTC, '-1']]),
    entry('d', wallet, 3, [[BTC, '0.9']]),
  ]
  const transfer = {
    from: 'w' as EntryId,
    to: 'd' as EntryId,
    by: 'hash' as const,
    asset: BTC,
    sent: amount('1'),
    received: amount('0.9'),
  }
  expect(values(entries, { transfers: [transfer] }).whole.values).toEqual([100, 99, 108, 117])
  expect(values(entries).whole.values).toEqual([100, 0, 0, 117])
})

test('an asset without a price is a gap that names it, unless it counts in no total', () => {
  const doge = coin('dogecoin')
  const entries = [
    entry('a', kraken, 0, [[BTC, '1']]),
    entry('b', kraken, 1, [[doge, '1']]),
    entry('c', kraken, 2, [[doge, '-1']]),
  ]
  const found = values(entries)
  expect(found.whole.values).toEqual([100, null, 120, 130])
  expect(found.whole.gaps).toEqual([
    { from: START + DAY_MS, until: START + 2 * DAY_MS, unpriced: [doge], accounts: [] },
  ])
  expect(found.whole.completeSince).toBe(START + 2 * DAY_MS)
  expect(found.byAsset.get(BTC)?.gaps).toEqual([])
  expect(values(entries, { isCounted: (asset) => asset !== doge }).whole.values).toEqual([100, 110, 120, 130])
})

test('days that a history does not prove are a gap of its account and of all that the account had', () => {
  const entries = [entry('a', kraken, 0, [[BTC, '1']]), entry('b', wallet, 0, [[ETH, '1']])]
  const found = values(entries, { unproven: new Map([[wallet, START + 2 * DAY_MS]]) })
  expect(found.whole.values).toEqual([110, 120, null, null])
  expect(found.whole.completeSince).toBeNull()
  expect(found.whole.gaps).toMatchObject([{ accounts: [wallet], unpriced: [] }])
  expect(found.byAccount.get(kraken)?.values).toEqual([100, 110, 120, 130])
  expect(found.byAsset.get(coin('ethereum'))?.values).toEqual([10, 10, null, null])
})

test('what does not come to the live balance is stated exactly, and is a gap when it weighs more than 1 %', () => {
  const entries = [entry('a', kraken, 0, [[BTC, '1.000000000000000000001']])]
  const holding = (quantity: string) => [{ accountId: kraken, asset: BTC, quantity: amount(quantity) }]
  const small = values(entries, { holdings: holding('1.001') })
  expect(small.mismatches).toMatchObject([{ difference: '0.000999999999999999999' }])
  expect(small.whole.completeSince).toBe(START)
  const large = values(entries, { holdings: holding('1.02') })
  expect(large.whole.values).toEqual([null, null, null, null])
  expect(large.whole.gaps).toMatchObject([{ accounts: [kraken] }])
  const unheard = values(entries, {
    holdings: [
      ...holding('1.000000000000000000001'),
      { accountId: wallet, asset: fiat('xyz'), quantity: amount('5') },
    ],
  })
  expect(unheard.whole.gaps).toMatchObject([{ unpriced: [fiat('xyz')] }])
})

test('a balance below nothing is a history that lacks something', () => {
  const found = values([entry('a', kraken, 0, [[BTC, '-1']]), entry('b', kraken, 2, [[BTC, '2']])])
  expect(found.whole.values).toEqual([null, null, 120, 130])
})

test('no entry, no line', () => {
  expect(
    dailyValues({
      entries: [],
      transfers: [],
      holdings: [],
      book,
      unproven: new Map(),
      isCounted: () => true,
      collectionOf,
      now: START,
    }),
  ).toBeUndefined()
})

test('an account whose history has not been read proves nothing; a complete one everything', () => {
  const row = { accountId: kraken, dueAt: 0, paused: false, entries: 0, failures: 0 }
  const stream = { id: 's', label: { template: 's' }, done: 0, missing: [] }
  expect(unprovenSince([kraken], [])).toEqual(new Map([[kraken, Number.NEGATIVE_INFINITY]]))
  expect(unprovenSince([kraken], [{ ...row, state: 'complete', streams: [] }]).size).toBe(0)
  const streams = [
    { ...stream, state: 'reading' as const, provenUntil: 9 },
    { ...stream, state: 'failed' as const, provenUntil: 5 },
    { ...stream, state: 'complete' as const },
  ]
  expect(unprovenSince([kraken], [{ ...row, state: 'reading', streams }]).get(kraken)).toBe(5)
})
