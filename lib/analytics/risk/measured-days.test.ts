import { expect, test } from 'vitest'
import { measuredDays, onlyMeasured } from './measured-days'

const of = (...days: number[]) => {
  const series = Float64Array.from(days)
  const found = measuredDays(series)
  return { ...found, only: [...onlyMeasured(series, found)] }
}

test('gaps are the days after the first measured one', () => {
  expect(of(Number.NaN, 0.1, Number.NaN, 0.2)).toEqual({ first: 1, count: 2, gaps: 1, only: [0.1, 0.2] })
  expect(of(0.1, Number.POSITIVE_INFINITY)).toEqual({ first: 0, count: 1, gaps: 1, only: [0.1] })
})

test('without gaps the measured days are the series itself, from its first one on', () => {
  expect(of(1, 2, 3)).toEqual({ first: 0, count: 3, gaps: 0, only: [1, 2, 3] })
  expect(of(Number.NaN, 2, 3)).toEqual({ first: 1, count: 2, gaps: 0, only: [2, 3] })
})

test('where nothing is measured there is no gap either', () => {
  expect(of(Number.NaN, Number.NaN)).toEqual({ first: -1, count: 0, gaps: 0, only: [] })
  expect(of()).toEqual({ first: -1, count: 0, gaps: 0, only: [] })
})
