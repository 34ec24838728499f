import { expect, test } from 'vitest'
import { monthValues } from './month-values'

const DAY = 24 * 3_600_000
const NOW = 100 * DAY

test('the last thirty days, and nothing before them', () => {
  const history = [40, 30, 2, 0].map((days) => ({ at: NOW - days * DAY, value: days }))
  expect(monthValues(history, NOW)).toEqual([30, 2, 0])
})

test('readings of one morning are no line', () => {
  const history = [5, 3, 0].map((hours) => ({ at: NOW - (hours * DAY) / 24, value: hours }))
  expect(monthValues(history, NOW)).toEqual([])
  expect(monthValues([], NOW)).toEqual([])
})
