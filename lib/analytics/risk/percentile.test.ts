import { expect, test } from 'vitest'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { percentile, tailCount, tailMean } from './percentile'

/** The worked example of "Percentile", Wikipedia, linear interpolation with C = 1. */
test('published percentiles come out', () => {
  expect(percentile([15, 20, 35, 40, 50], 40)).toBeCloseTo(29, 12)
  expect(percentile([1, 2, 3, 4], 75)).toBeCloseTo(3.25, 12)
})

test('the ends are the smallest and the largest', () => {
  expect(percentile([-3, 1, 8], 0)).toBe(-3)
  expect(percentile([-3, 1, 8], 100)).toBe(8)
  expect(percentile([5], 1)).toBe(5)
})

test('a tail is counted without rounding', () => {
  expect([100, 101, 120, 121, 1001].map((count) => tailCount(count, 5))).toEqual([5, 6, 6, 7, 51])
  expect(tailMean([-3, -1, 0, 2, 5], 25)).toBe(-2)
})

test.each(
  Array.from({ length: 40 }, (_, seed) => seed),
)('seed %i: a tail is never above its percentile', (seed) => {
  const random = seededRandom(`tail ${seed}`)
  const sorted = Float64Array.from({ length: random.integer(1, 400) }, () => random.integer(-500, 500)).sort()
  for (const percent of [1, 5, 50])
    expect(tailMean(sorted, percent)).toBeLessThanOrEqual(percentile(sorted, percent) + 1e-9)
})
