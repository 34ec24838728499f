import { describe, expect, test } from 'vitest'
import { measureRun, sharpeOf } from './run-figures'

const FIRST = 20_000
/** 10,000 that doubles in two years, by the same each day but for a small swing, with a fall of a tenth on day 100. */
const doubling = Float64Array.from({ length: 731 }, (_, day) => {
  const level = 10_000 * 2 ** (day / 730)
  return day === 730 || day === 0 ? level : level * (day === 100 ? 0.9 : 1 + (day % 2) / 1000)
})

describe('figures of a run', () => {
  const { figures, reasons } = measureRun({ firstDay: FIRST, values: doubling, fills: [] })

  test('doubling in two years is 41.4 % a year', () => {
    expect(figures.total).toBeCloseTo(1, 9)
    expect(figures.cagr).toBeCloseTo(Math.SQRT2 - 1, 9)
    expect(reasons).toEqual([])
  })

  test('the fall is the deepest drawdown, from the highest day before', () => {
    expect(figures.maxDrawdown).toBeCloseTo((doubling[100] ?? 0) / (doubling[99] ?? 1) - 1, 12)
  })

  test('below a year there is no rate for a year, and it is said', () => {
    const short = measureRun({ firstDay: FIRST, values: doubling.subarray(0, 300), fills: [] })
    expect(short.figures.cagr).toBeNull()
    expect(short.figures.total).not.toBeNull()
    expect(short.reasons.map(({ template }) => template)).toContain(
      'A rate for each year takes 365 days; there are {count}.',
    )
  })

  test('what never moves has no Sharpe ratio', () => {
    const still = new Float64Array(400).fill(100)
    expect(measureRun({ firstDay: FIRST, values: still, fills: [] }).figures).toMatchObject({
      total: 0,
      sharpe: null,
      maxDrawdown: 0,
    })
    expect(sharpeOf({ firstDay: FIRST, values: still })).toBeNull()
    expect(sharpeOf({ firstDay: FIRST, values: doubling })).toBe(figures.sharpe)
  })
})

test('turnover is what was bought, over the mean value, a year; fees are summed', () => {
  const values = new Float64Array(366).fill(1000)
  const fill = { place: 1, sleeve: 0, coins: 1 }
  const { figures } = measureRun({
    firstDay: FIRST,
    values,
    fills: [
      { ...fill, usd: 500, fee: 0.5 },
      { ...fill, usd: -300, fee: 0.3 },
      { ...fill, usd: 250, fee: 0.25 },
    ],
  })
  expect(figures.turnover).toBeCloseTo(0.75, 12)
  expect(figures.feesUsd).toBe('1.05')
  expect(
    measureRun({ firstDay: FIRST, values: values.subarray(0, 30), fills: [] }).figures.turnover,
  ).toBeNull()
})
