import { expect, test } from 'vitest'
import { knownPrices, LONGEST_HELD } from './known-prices'

const nothing = Number.NaN
const gap = (days: number) => Array.from({ length: days }, () => nothing)
const of = (closes: readonly number[], from = 0) => knownPrices(Float64Array.from(closes), from)

test('a day without a close has the one before', () => {
  expect(of([nothing, 1, nothing, 2])).toEqual({
    prices: Float64Array.of(nothing, 1, 1, 2),
    first: 1,
    last: 3,
    held: 1,
  })
})

test('a close is held for seven days and no longer', () => {
  expect(of([1, ...gap(LONGEST_HELD), 2])).toMatchObject({
    first: 0,
    last: LONGEST_HELD + 1,
    held: LONGEST_HELD,
  })
  const cut = of([1, ...gap(LONGEST_HELD + 1), 2])
  expect(cut).toMatchObject({ first: 0, last: LONGEST_HELD, held: LONGEST_HELD })
  expect(cut.prices[LONGEST_HELD + 1]).toBeNaN()
  expect(cut.prices[LONGEST_HELD + 2]).toBeNaN()
})

test('what ended before the test begins is not held into it; what comes later counts', () => {
  const closes = [1, ...gap(20), 2, 3]
  expect(of(closes, 10)).toMatchObject({ first: 21, last: 22, held: 0 })
  expect(of(closes, 5)).toMatchObject({ first: 0, last: LONGEST_HELD })
})

test('a price of nothing, below nothing or without an end is none', () => {
  expect(of([0, -1, Number.POSITIVE_INFINITY, 4])).toMatchObject({ first: 3, last: 3, held: 0 })
})

test('without any close there is no day', () => {
  const none = of([nothing, nothing])
  expect(none.first).toBeGreaterThan(none.last)
  expect(none.prices.every(Number.isNaN)).toBe(true)
})
