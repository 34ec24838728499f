import { expect, test } from 'vitest'
import { sparklinePath } from './sparkline-path'

test('the path spans the box from low to high', () => {
  expect(sparklinePath([1, 3])).toBe('M0 96L100 4')
  expect(sparklinePath([2, 1, 3])).toBe('M0 50L50 96L100 4')
})

test('a constant series is a line in the middle', () => {
  expect(sparklinePath([5, 5])).toBe('M0 50L100 50')
})

test('one point draws nothing', () => {
  expect(sparklinePath([5])).toBe('')
})
