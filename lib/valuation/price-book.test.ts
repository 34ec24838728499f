import { expect, test } from 'vitest'
import { coin, fiat } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { CloseRow, MomentPriceRow, PastRateRow } from '@/lib/db/rows'
import { DAY_MS, dayOf, firstDayOf } from './days'
import { closesOf, createPriceBook } from './price-book'

const BTC = coin('bitcoin')
const HOUR = 3_600_000
/** Friday, 1 March 2024. */
const FRIDAY = Date.UTC(2024, 2, 1)
const indexOf = (at: number) => dayOf(at) - firstDayOf(2024)

function closes(asset: AssetId, known: Record<number, string>): CloseRow {
  const days = Object.entries(known).map(([at, price]) => [indexOf(Number(at)), price] as const)
  const row: CloseRow = { id: asset, asset, year: 2024, closes: [], sources: [], readAt: 0, askedUntil: 366 }
  for (let day = 0; day < 366; day += 1) {
    const price = days.find(([at]) => at === day)?.[1]
    row.closes.push(price === undefined ? null : amount(price))
    row.sources.push(price === undefined ? null : 'defillama')
  }
  return row
}
const moment = (minute: number, price: string | null, at = minute): MomentPriceRow => ({
  id: '',
  asset: BTC,
  minute,
  price: price === null ? null : amount(price),
  at,
  source: 'coingecko',
  readAt: 0,
})
const rates = (known: Record<number, string>, currency = 'eur'): PastRateRow => ({
  id: `${currency}:2024`,
  currency,
  year: 2024,
  rates: closes(BTC, known).closes,
  source: 'ecb',
  readAt: 0,
})
const none = { closes: [], moments: [], pastRates: [], collectionOf }

test('the price of the minute comes before the end of the nearest day, and its grain is told', () => {
  const book = createPriceBook({
    ...none,
    currency: 'usd',
    closes: [closes(BTC, { [FRIDAY - DAY_MS]: '100', [FRIDAY]: '200' })],
    moments: [moment(FRIDAY + HOUR, '150'), moment(FRIDAY + 2 * HOUR, '151', FRIDAY + 2 * HOUR + 1_800_000)],
  })
  expect(book.priceAt(BTC, FRIDAY + HOUR + 59_999)).toEqual({
    price: '150',
    at: FRIDAY + HOUR,
    source: 'coingecko',
    grain: 'minute',
  })
  expect(book.priceAt(BTC, FRIDAY + 2 * HOUR)).toMatchObject({ price: '151', grain: 'hour' })
  expect(book.priceAt(BTC, FRIDAY + 5 * HOUR)).toEqual({
    price: '100',
    at: FRIDAY,
    source: 'defillama',
    grain: 'day',
  })
  // Noon is as near to both: the one that was known by then.
  expect(book.priceAt(BTC, FRIDAY + 12 * HOUR)).toMatchObject({ price: '100', at: FRIDAY })
  expect(book.priceAt(BTC, FRIDAY + 12 * HOUR + 1)).toMatchObject({ price: '200', at: FRIDAY + DAY_MS })
  expect(book.priceAt(BTC, FRIDAY + 13 * HOUR)).toMatchObject({ price: '200', at: FRIDAY + DAY_MS })
})

test('farther than 24 hours from every known price nobody knows', () => {
  const book = createPriceBook({
    ...none,
    currency: 'usd',
    closes: [closes(BTC, { [FRIDAY]: '200' })],
    moments: [moment(FRIDAY, null)],
  })
  expect(book.priceAt(BTC, FRIDAY + 2 * DAY_MS - 1)?.price).toBe('200')
  expect(book.priceAt(BTC, FRIDAY + 2 * DAY_MS)).toBeUndefined()
  expect(book.priceAt(BTC, FRIDAY - 1)).toBeUndefined()
  expect(book.priceAt(coin('tether'), FRIDAY)).toBeUndefined()
  expect(book.closeOf(BTC, dayOf(FRIDAY) + 1)).toBeNaN()
  expect(book.closeOf(BTC, dayOf(FRIDAY))).toBe(200)
})

test('a weekend has the rate of Friday, and eight days later there is none', () => {
  const book = createPriceBook({
    ...none,
    currency: 'eur',
    closes: [closes(BTC, { [FRIDAY + DAY_MS]: '1000', [FRIDAY + 8 * DAY_MS]: '1000' })],
    pastRates: [rates({ [FRIDAY]: '0.8' }), rates({ [FRIDAY]: '0.5' }, 'gbp')],
  })
  expect(book.priceAt(BTC, FRIDAY + DAY_MS + 20 * HOUR)?.price).toBe('800')
  expect(book.priceAt(fiat('gbp'), FRIDAY + 2 * DAY_MS)).toEqual({
    price: '1.6',
    at: FRIDAY,
    source: 'reference rate',
    grain: 'day',
  })
  expect(book.priceAt(fiat('eur'), FRIDAY + 300 * DAY_MS)).toMatchObject({ price: '1', grain: 'definition' })
  expect(book.priceAt(fiat('usd'), FRIDAY)?.price).toBe('0.8')
  expect(book.priceAt(fiat('gbp'), FRIDAY + 8 * DAY_MS)).toBeUndefined()
  expect(book.priceAt(BTC, FRIDAY + 9 * DAY_MS)).toBeUndefined()
})

test("the user's price counts from when it was given", () => {
  const house = 'manual:house' as AssetId
  const book = createPriceBook({
    ...none,
    currency: 'usd',
    manualPrices: [{ id: '', asset: house, price: amount('5'), currency: 'usd', at: FRIDAY }],
  })
  expect(book.priceAt(house, FRIDAY)).toMatchObject({ price: '5', source: 'user', grain: 'user' })
  expect(book.priceAt(house, FRIDAY - 2 * DAY_MS)).toBeUndefined()
  expect(book.closeOf(house, dayOf(FRIDAY))).toBe(5)
})

test('a book may count in bitcoin', () => {
  const eth = coin('ethereum')
  const known = [closes(BTC, { [FRIDAY]: '200' }), closes(eth, { [FRIDAY]: '50' })]
  const book = createPriceBook({ ...none, currency: 'btc', closes: known })
  expect(book.priceAt(eth, FRIDAY + 20 * HOUR)?.price).toBe('0.25')
  expect(book.priceAt(BTC, FRIDAY)?.price).toBe('1')
})

test('closes of days in a row are what they are one by one, known or not, asked before or not', () => {
  const known = Object.fromEntries(
    Array.from({ length: 300 }, (_, day) => [Date.UTC(2024, 0, 1) + day * DAY_MS, String(100 + day)]),
  )
  const rows = { ...none, currency: 'usd', closes: [closes(BTC, known)] }
  const [together, alone] = [createPriceBook(rows), createPriceBook(rows)]
  // Days lie in pieces of 512: these begin in one that ends within the year, and go on behind what is known.
  const [firstDay, days] = [firstDayOf(2024) - 700, 1300]
  together.closeOf(BTC, firstDay + 710)
  const told = closesOf(together, BTC, firstDay, days)
  expect([...told]).toEqual(Array.from({ length: days }, (_, at) => alone.closeOf(BTC, firstDay + at)))
  expect(told.filter((close) => !Number.isNaN(close))).toHaveLength(300)
  const { closesOf: _, ...plain } = alone
  expect(closesOf(plain, BTC, firstDay, days)).toEqual(told)
})

test('a receipt has the past of its coin, a debt the same below zero', () => {
  const [receipt, debt] = ['eip155:1/erc20:0x1', 'eip155:1/erc20:0x2'] as AssetId[]
  if (receipt === undefined || debt === undefined) throw new Error('no assets')
  const book = createPriceBook({
    ...none,
    currency: 'usd',
    closes: [closes(BTC, { [FRIDAY]: '200' }), closes(debt, { [FRIDAY]: '7' })],
    standIns: [
      [receipt, { asset: BTC, perUnit: amount('1') }],
      [debt, { asset: BTC, perUnit: amount('-1') }],
    ],
  })
  expect(book.priceAt(receipt, FRIDAY + DAY_MS - 1)?.price).toBe('200')
  expect(book.priceAt(debt, FRIDAY + DAY_MS - 1)?.price).toBe('-200')
  expect([...closesOf(book, debt, dayOf(FRIDAY), 2)]).toEqual([-200, Number.NaN])
  expect(book.closeOf(debt, dayOf(FRIDAY))).toBe(-200)
  expect(book.priceAt(debt, FRIDAY - 10 * DAY_MS)).toBeUndefined()
})
