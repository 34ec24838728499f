import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { coin } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { type Amount, amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { EngineContext } from '@/lib/engine/context'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { PastPriceSource } from '@/lib/prices/past/past-price-source'
import { DAY_MS, dayOf } from './days'
import { createPastPriceFetcher } from './fetch-past-prices.store'
import { wantedPrices } from './wanted-prices'

const BTC = coin('bitcoin')
const DOGE = coin('dogecoin')
const NOW = Date.UTC(2024, 0, 5, 12)
const TODAY = dayOf(NOW)

let db: Database
let context: EngineContext
let now: number
beforeEach(() => {
  now = NOW
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  context = {
    db,
    fetch: async () => ({
      status: 200,
      headers: {},
      text: '{"base":"USD","rates":{"2024-01-02":{"EUR":0.9}}}',
    }),
    now: () => now,
    randomBytes: (length) => new Uint8Array(length),
    viewKey: {} as CryptoKey,
    announce: () => {},
  }
})
afterEach(() => db.delete())

const entry = (at: number, asset: AssetId, rest: Partial<EffectiveEntry> = {}): EffectiveEntry => ({
  id: `${asset}${at}` as EntryId,
  accountId: 'a' as AccountId,
  nativeId: '',
  at,
  kind: 'income',
  legs: [{ asset, quantity: amount('1') }],
  fees: [],
  origin: 'api',
  source: 'test',
  ...rest,
})

async function wanted(entries: EffectiveEntry[]) {
  const [closes, moments, pastRates] = [
    db.closes.toArray(),
    db.momentPrices.toArray(),
    db.pastRates.toArray(),
  ]
  return wantedPrices({
    entries,
    closes: await closes,
    moments: await moments,
    pastRates: await pastRates,
    isCounted: () => true,
    collectionOf,
    now,
  })
}

function source(id: string, known: (day: number) => string | undefined): PastPriceSource {
  return {
    id,
    hosts: [],
    supports: () => true,
    closes: async ({ from, until }) => {
      const days = new Map<number, Amount>()
      for (let day = from; day < until; day += 1) {
        const price = known(day)
        if (price !== undefined) days.set(day, amount(price))
      }
      return days
    },
    moments: async ({ minutes }) =>
      new Map(minutes.map((minute) => [minute, { price: amount('7'), at: minute }])),
  }
}
const failing: PastPriceSource = {
  ...source('failing', () => undefined),
  closes: () => Promise.reject(new AppError('unavailable', { template: 'no' })),
  moments: () => Promise.reject(new AppError('unavailable', { template: 'no' })),
}
const closes = async () => (await db.closes.toArray()).sort((a, b) => a.year - b.year)
const budget = { budgetMs: 60_000 }

test('what is wanted is asked by year, without today, and then not wanted any more', async () => {
  const entries = [entry(NOW - 10 * DAY_MS, BTC)]
  const first = await wanted(entries)
  expect(first.closes).toEqual([
    { asset: BTC, from: TODAY - 4 - 365, until: TODAY - 4, accounts: ['a'] },
    { asset: BTC, from: TODAY - 4, until: TODAY, accounts: ['a'] },
  ])
  expect(first).toMatchObject({
    rateYears: [2023, 2024],
    moments: [{ asset: BTC, minute: NOW - 10 * DAY_MS }],
  })
  const fetcher = createPastPriceFetcher(context, [source('one', (day) => String(day))])
  expect(await fetcher.fetch(first, budget)).toEqual({ stored: 5, left: 0, failures: [] })
  expect((await closes())[1]).toMatchObject({
    year: 2024,
    closes: [0, 1, 2, 3].map((at) => String(TODAY - 4 + at)),
    sources: ['one', 'one', 'one', 'one'],
    askedUntil: 4,
  })
  const later = await wanted(entries)
  expect(later.closes).toEqual([])
  expect(later.moments).toEqual([])
})

test('what one source does not know falls through to the next; what nobody knows is asked again after a month', async () => {
  const entries = [entry(NOW - 2 * DAY_MS, DOGE, { kind: 'deposit' })]
  const one = source('one', (day) => (day === TODAY - 1 ? '1' : undefined))
  const two = source('two', (day) => (day >= TODAY - 2 ? '2' : undefined))
  await createPastPriceFetcher(context, [one, two]).fetch(await wanted(entries), budget)
  expect((await closes())[0]).toMatchObject({
    closes: [null, null, '2', '1'].slice(-4),
    sources: [null, null, 'two', 'one'],
  })
  expect((await wanted(entries)).closes).toEqual([])
  now += 31 * DAY_MS
  expect((await wanted(entries)).closes[0]).toMatchObject({ from: TODAY - 4 })
})

test('an older entry that is found later is valued too, in a year that was asked for before', async () => {
  const fetcher = createPastPriceFetcher(context, [source('one', () => '1')])
  await fetcher.fetch(await wanted([entry(NOW - 2 * DAY_MS, BTC)]), budget)
  expect((await wanted([entry(NOW - 3 * DAY_MS, BTC), entry(NOW - 2 * DAY_MS, BTC)])).closes).toEqual([])
  expect((await closes())[0]?.closes).toEqual(['1', '1', '1', '1'])
})

test('a source that fails leaves its days open, and what others knew is kept', async () => {
  const entries = [entry(NOW - 2 * DAY_MS, BTC)]
  const some = source('some', (day) => (day === TODAY - 1 ? '1' : undefined))
  const noMoments: PastPriceSource = { ...some, moments: async () => new Map() }
  const first = await createPastPriceFetcher(context, [failing, noMoments]).fetch(
    await wanted(entries),
    budget,
  )
  expect(first).toMatchObject({ stored: 2, left: 2 })
  expect(first.failures.map(({ source }) => source)).toEqual(['failing', 'failing'])
  expect((await wanted(entries)).closes).toMatchObject([{ from: TODAY - 4 }])
  expect(await db.momentPrices.count()).toBe(0)
  await createPastPriceFetcher(context, [source('all', () => '9')]).fetch(await wanted(entries), budget)
  expect((await closes())[0]?.closes.slice(-2)).toEqual(['9', '9'])
  expect((await wanted(entries)).closes).toEqual([])
})

test('without time nothing is asked and everything is left', async () => {
  const fetcher = createPastPriceFetcher(context, [source('one', () => '1')])
  expect(await fetcher.fetch(await wanted([entry(NOW - DAY_MS, BTC)]), { budgetMs: 0 })).toMatchObject({
    stored: 0,
    left: 4,
  })
})

test('a fiat leg, a stated value or a plain movement need no moment', async () => {
  const eur = { asset: 'fiat:eur' as AssetId, quantity: amount('-5') }
  const bought = entry(NOW - DAY_MS, BTC)
  for (const plain of [
    { ...bought, kind: 'trade' as const, legs: [...bought.legs, eur] },
    { ...bought, stated: { currency: 'eur', value: amount('5') } },
    { ...bought, kind: 'deposit' as const },
  ])
    expect((await wanted([plain])).moments).toEqual([])
})
