/** At which price something counts that crosses the boundary: the book's, of the moment where it knows one. */
import { expect, test } from 'vitest'
import { type Amount, amount } from '@/lib/core/amount'
import type { CloseRow, MomentPriceRow } from '@/lib/db/rows'
import { dayOf, firstDayOf } from '@/lib/valuation/days'
import { createPriceBook } from '@/lib/valuation/price-book'
import { at, BTC, entry } from '@/tests/fixtures/scenarios/ledger'
import { flowCells } from './flow-cells'
import { flowSums } from './flow-sums'
import { everything } from './series-of'

const WHEN = '2024-03-01T10:00'
const DAY = dayOf(at(WHEN))
const collectionOf = (asset: typeof BTC) => asset
/** 100 at the end of the day before, 200 at the end of the day. */
const closes: CloseRow = {
  id: 'closes',
  asset: BTC,
  year: 2024,
  closes: Array.from({ length: 366 }, (_, day): Amount | null =>
    day + firstDayOf(2024) === DAY - 1
      ? amount('100')
      : day + firstDayOf(2024) === DAY
        ? amount('200')
        : null,
  ),
  sources: Array.from({ length: 366 }, () => 'test'),
  readAt: 0,
  askedUntil: 366,
}
const depositWith = (moments: MomentPriceRow[]) => {
  const prices = createPriceBook({ currency: 'usd', closes: [closes], moments, pastRates: [], collectionOf })
  const entries = [entry('d', WHEN, 'deposit', [['2', BTC]])]
  const table = flowCells({ entries, transfers: [], prices, collectionOf, isCounted: () => true })
  return table && flowSums(table, everything, { from: DAY, until: DAY }).flow
}
const told = (price: string, off: number): MomentPriceRow => ({
  id: 'moment',
  asset: BTC,
  minute: at(WHEN),
  price: amount(price),
  at: at(WHEN) + off,
  source: 'test',
  readAt: 0,
})

test('a deposit of a coin counts at the price of its minute, or of its hour, where one is known', () => {
  expect(depositWith([told('150', 60_000)])).toBe(300)
  expect(depositWith([told('140', 40 * 60_000)])).toBe(280)
})

test('else at the nearest end of a day: in the morning that of the day before', () => {
  expect(depositWith([])).toBe(200)
})
