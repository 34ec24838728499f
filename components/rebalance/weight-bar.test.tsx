import { expect, test } from 'vitest'
import { isWithin, scaleOf } from './weight-bar'

const row = { weight: 0.21, target: 0.3, low: 0.25, high: 0.35 }

test('bars of one list share the scale of the largest weight and band', () => {
  expect(scaleOf([row, { ...row, weight: 0.5 }])).toBeCloseTo(0.55)
  expect(scaleOf([{ ...row, weight: 0.99 }])).toBe(1)
})

test('what is never traded has no band that would stretch the scale', () => {
  expect(scaleOf([row, { weight: 0.08, target: 0.08, low: 0, high: 1, isLocked: true }])).toBeCloseTo(0.385)
})

test('an edge counts as inside, whatever the last bit of a float says', () => {
  expect(isWithin({ ...row, weight: 0.2 - 0.05, low: 0.15 })).toBe(true)
  expect(isWithin(row)).toBe(false)
})
