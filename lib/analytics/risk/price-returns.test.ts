import { expect, test } from 'vitest'
import { logReturns, simpleReturns } from './price-returns'

const series = (...close: number[]) => ({ currency: 'eur', firstDay: 10, close: Float64Array.from(close) })

test('a day is its close by the one before', () => {
  const [only, ...more] = simpleReturns(series(10, 11), { from: 11, until: 11 })
  expect(only).toBeCloseTo(0.1, 14)
  expect(more).toEqual([])
})

test('logarithms add up to that of the whole', () => {
  const days = logReturns(series(10, 11, 8, 20), { from: 11, until: 13 })
  expect(days.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Math.log(2), 14)
})

test('nothing is known outside the series, over a gap, or of a price of zero', () => {
  const days = simpleReturns(series(10, Number.NaN, 12, 0, 6, 9), { from: 9, until: 17 })
  expect(days.length).toBe(9)
  expect([...days].filter((each) => !Number.isNaN(each))).toEqual([0.5])
})
