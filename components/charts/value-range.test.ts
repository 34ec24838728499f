import { expect, test } from 'vitest'
import { valueRange } from './value-range'

const all = { from: 0, until: 3 }

test('room above and below the known values; gaps count for nothing', () => {
  expect(valueRange([Float64Array.of(10, Number.NaN, 110, 60)], all, false)).toEqual({ min: 4, max: 116 })
})

test('the window only', () => {
  expect(valueRange([Float64Array.of(1000, 20, 30, 1000)], { from: 1, until: 2 }, false)?.max).toBeLessThan(
    31,
  )
})

test('zero is the floor of what is above it and the ceiling of a drawdown', () => {
  expect(valueRange([Float64Array.of(50, 100)], all, true)).toEqual({ min: 0, max: 106 })
  expect(valueRange([Float64Array.of(-0.5, 0)], all, true)?.max).toBe(0)
})

test('what is never below zero has no room below it', () => {
  expect(valueRange([Float64Array.of(5, 1000)], all, false)?.min).toBe(0)
  expect(valueRange([Float64Array.of(-1, 1000)], all, false)?.min).toBeLessThan(-1)
})

test('a flat line stands in the middle', () => {
  expect(valueRange([Float64Array.of(50, 50)], all, false)).toEqual({ min: 45, max: 55 })
  expect(valueRange([Float64Array.of(0, 0)], all, false)).toEqual({ min: -1, max: 1 })
})

test('nothing known has no height', () => {
  expect(valueRange([Float64Array.of(Number.NaN)], all, true)).toBeNull()
  expect(valueRange([], all, true)).toBeNull()
})
