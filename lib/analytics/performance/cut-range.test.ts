import { expect, test } from 'vitest'
import { FIRST_DAY, toldSeries } from '@/tests/fixtures/scope-series'
import { cutRange } from './cut-range'

const series = toldSeries([
  { value: 100, flow: 90, ahead: 0.5 },
  { value: 110, flow: 5, ahead: 1 },
  { value: 130, flow: -7, ahead: 0 },
])
const cut = (from: number, until: number) => {
  const { days, value, flow, weightedFlow } = cutRange(series, {
    from: FIRST_DAY + from,
    until: FIRST_DAY + until,
  })
  return { days, value: [...value], flow: [...flow], weighted: [...weightedFlow] }
}
const nothing = Number.NaN

test('from the first day on it begins with nothing', () => {
  expect(cut(0, 0)).toEqual({ days: 1, value: [0, 100], flow: [90], weighted: [45] })
})

test('with the zero in front of it a series is cut to the same', () => {
  const fromZero = Float64Array.of(0, ...series.value)
  const withZero = { ...series, value: fromZero.subarray(1), fromZero }
  for (let from = -4; from <= 5; from += 1)
    for (let until = from - 1; until <= 5; until += 1) {
      const range = { from: FIRST_DAY + from, until: FIRST_DAY + until }
      expect(cutRange(withZero, range)).toEqual(cutRange(series, range))
    }
  expect(cutRange(withZero, { from: FIRST_DAY, until: FIRST_DAY }).value.buffer).toBe(fromZero.buffer)
})

test('within the series it begins with what the day before left', () => {
  expect(cut(1, 2)).toEqual({ days: 2, value: [100, 110, 130], flow: [5, -7], weighted: [5, -0] })
})

test('before the first day there was nothing, behind the last one nothing is known', () => {
  expect(cut(-2, 4)).toEqual({
    days: 7,
    value: [0, 0, 0, 100, 110, 130, nothing, nothing],
    flow: [0, 0, 90, 5, -7, 0, 0],
    weighted: [0, 0, 45, 5, -0, 0, 0],
  })
})

test('a range beside the series has nothing of it', () => {
  expect(cut(-9, -8)).toEqual({ days: 2, value: [0, 0, 0], flow: [0, 0], weighted: [0, 0] })
  expect(cut(3, 4)).toEqual({ days: 2, value: [130, nothing, nothing], flow: [0, 0], weighted: [0, 0] })
  expect(cut(8, 9).value).toEqual([nothing, nothing, nothing])
})

test('a range that ends before it begins has no days', () => {
  expect(cut(2, 0)).toMatchObject({ days: 0, flow: [] })
})
