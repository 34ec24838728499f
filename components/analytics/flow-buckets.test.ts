import { expect, test } from 'vitest'
import { bucketSize, flowBuckets } from './flow-buckets'

const DAY = 86_400_000
const FRIDAY = Date.UTC(2026, 0, 30)

test('a year is told in months, a quarter in weeks, a month in days', () => {
  expect([365, 91, 30].map(bucketSize)).toEqual(['month', 'week', 'day'])
})

test('what came in and what went out are two sums, and the unknown is in none', () => {
  expect(flowBuckets(FRIDAY, [100, -30, null, 5])).toEqual([
    { at: FRIDAY, in: 100, out: 0, unknown: 0 },
    { at: FRIDAY + DAY, in: 0, out: 30, unknown: 0 },
    { at: FRIDAY + 2 * DAY, in: 0, out: 0, unknown: 1 },
    { at: FRIDAY + 3 * DAY, in: 5, out: 0, unknown: 0 },
  ])
})

test('weeks begin on Monday and months on the first', () => {
  const weeks = flowBuckets(
    FRIDAY,
    Array.from({ length: 60 }, () => 1),
  )
  expect(weeks[0]).toEqual({ at: Date.UTC(2026, 0, 26), in: 3, out: 0, unknown: 0 })
  const months = flowBuckets(
    FRIDAY,
    Array.from({ length: 200 }, () => 1),
  )
  expect(months.slice(0, 2).map(({ at, in: sum }) => [at, sum])).toEqual([
    [Date.UTC(2026, 0, 1), 2],
    [Date.UTC(2026, 1, 1), 28],
  ])
})
