import { expect, test } from 'vitest'
import { axisOf, isBeginning, pointsInRange, samplePoints } from './history-range'

const DAY = 24 * 3_600_000
const points = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => ({ at: day * DAY, value: day, complete: true }))

test('a range begins with the last point before it', () => {
  expect(pointsInRange(points, 'week', 9 * DAY).map(({ value }) => value)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ])
  expect(pointsInRange(points, 'all', 9 * DAY)).toHaveLength(10)
})

test('after a long pause the last known point is left', () => {
  expect(pointsInRange(points, 'day', 99 * DAY).map(({ value }) => value)).toEqual([9])
})

test('the first minutes have the whole of an hour as their axis, later the axis ends with the last point', () => {
  const young = [0, 3, 9].map((minute) => ({ at: minute * 60_000, value: 5, complete: true }))
  expect(isBeginning(young)).toBe(true)
  expect(axisOf(young)).toEqual({ from: 0, to: 3_600_000 })
  expect(isBeginning(points)).toBe(false)
  expect(axisOf(points)).toEqual({ from: 0, to: 9 * DAY })
})

test('a sample keeps the last point', () => {
  expect(samplePoints(points, 4).map(({ value }) => value)).toEqual([0, 3, 6, 9])
  expect(samplePoints(points, 99)).toHaveLength(10)
})
