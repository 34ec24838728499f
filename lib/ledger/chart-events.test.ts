import { expect, test } from 'vitest'
import type { Amount } from '@/lib/core/amount'
import { dayOf } from '@/lib/valuation/days'
import type { DailyPriceBook } from '@/lib/valuation/price-book'
import { at, BTC, buy, ETH } from '@/tests/fixtures/scenarios/ledger'
import { chartEvents } from './chart-events'
import { namesOf } from './names'

/** A bitcoin is worth 10, nobody knows what ether is worth. */
const prices: DailyPriceBook = {
  currency: 'usd',
  priceAt: (asset, when) =>
    asset === ETH ? undefined : { price: '10' as Amount, at: when, source: 'test', grain: 'minute' },
  closeOf: () => 10,
}
const names = { ...namesOf({ accounts: [], assets: [] }), isCounted: () => true }
const first = at('2024-01-01')
const eventsOf = (bought: readonly (number | null)[]) =>
  chartEvents({
    part: {
      entries: bought.map((quantity, number) => ({
        ...buy(`b${number}`, '2024-01-01', String(quantity ?? 1), quantity === null ? ETH : BTC, '1'),
        at: first + number,
      })),
      transfers: [],
    },
    scope: { of: 'whole' },
    range: { from: dayOf(first), until: dayOf(first) },
    prices,
    names,
  })

test('few are all shown, oldest first, and one of unknown value says so', () => {
  expect(eventsOf([3, null, 1]).map(({ entryId, value }) => [entryId, value])).toEqual([
    ['b0', 30],
    ['b1', null],
    ['b2', 10],
  ])
})

test('of too many the largest are shown in the order of time; of equal ones the earlier', () => {
  const quantities = Array.from({ length: 400 }, (_, number) => (number % 7 === 0 ? null : 1 + (number % 40)))
  const shown = quantities
    .map((quantity, number) => ({ number, quantity: quantity ?? 0 }))
    .toSorted((a, b) => b.quantity - a.quantity)
    .slice(0, 250)
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)
  expect(eventsOf(quantities).map(({ entryId }) => entryId)).toEqual(shown.map((number) => `b${number}`))
})
