import { expect, test } from 'vitest'
import { isFlat, meanAndDeviation } from './mean-and-deviation'

test('a sample is divided by one less than its count', () => {
  const { count, mean, deviation } = meanAndDeviation([1, 2, 3, 4])
  expect([count, mean]).toEqual([4, 2.5])
  expect(deviation).toBeCloseTo(Math.sqrt(5 / 3), 14)
})

test('too few values have no deviation', () => {
  expect(meanAndDeviation([]).mean).toBeNaN()
  expect(meanAndDeviation([3])).toEqual({ count: 1, mean: 3, deviation: Number.NaN })
})

/** NIST Statistical Reference Datasets, NumAcc4: 10,000,000.2, then 10,000,000.1 and .3 in turn, 1,001 numbers. */
test("NIST's hard series has its certified deviation", () => {
  const values = Array.from({ length: 1001 }, (_, at) => 10_000_000 + (at === 0 ? 0.2 : at % 2 ? 0.1 : 0.3))
  const { mean, deviation } = meanAndDeviation(values)
  expect(mean).toBeCloseTo(10_000_000.2, 6)
  expect(deviation).toBeCloseTo(0.1, 8)
})

test('rounding is no spread, a stablecoin is', () => {
  expect(isFlat(meanAndDeviation(new Float64Array(100).fill(0.01)).deviation)).toBe(true)
  expect(isFlat(meanAndDeviation([0.00001, -0.00001, 0]).deviation)).toBe(false)
})
