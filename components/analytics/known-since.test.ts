import { expect, test } from 'vitest'
import { knownSince } from './known-since'

const DAY = 86_400_000

test('the shorter range begins the day after the first known value', () => {
  expect(knownSince(0, [null, 5, 6])).toBe(2 * DAY)
  expect(knownSince(10 * DAY, [null, 5, null, 7, 8])).toBe(14 * DAY)
})

test('nothing is offered where the beginning is known, the end is not, or one day alone is', () => {
  expect(knownSince(0, [5, null, 6])).toBeNull()
  expect(knownSince(0, [null, 5, null])).toBeNull()
  expect(knownSince(0, [null, null, 5])).toBeNull()
  expect(knownSince(0, [])).toBeNull()
})
