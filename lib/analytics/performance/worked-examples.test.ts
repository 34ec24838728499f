/** Examples that others have published or worked out, each with where it is from. */
import { describe, expect, test } from 'vitest'
import type { Figure } from '@/lib/analytics/figure'
import type { ScopeSeries } from '@/lib/analytics/scope-series'
import { afterFirst, steppedSeries } from '@/tests/fixtures/scope-series'
import { internalRate } from './internal-rate'
import { measurePerformance } from './measure-performance'

const measure = (series: ScopeSeries) => measurePerformance(series, afterFirst(series))
const valueOf = ({ value }: Figure) => value ?? Number.NaN
const perCent = (figure: Figure) => Math.round(valueOf(figure) * 10_000) / 100

test('10,000 that doubles, 20,000 more, then a loss: four measures, four answers', () => {
  const figures = measure(
    steppedSeries(10_000, 365, { 180: { value: 40_000, flow: 20_000 }, 365: { value: 36_000 } }),
  )
  expect(valueOf(figures.profit)).toBe(6000)
  expect(valueOf(figures.simple)).toBeCloseTo(0.2, 12)
  expect(valueOf(figures.roai)).toBeCloseTo(6000 / (10_000 + (20_000 * 185) / 365), 12)
  expect(perCent(figures.roai)).toBe(29.8)
  expect(valueOf(figures.mwr)).toBeCloseTo(0.308, 3)
  expect(valueOf(figures.twr)).toBeCloseTo(0.8, 12)
  expect(valueOf(figures.cagr)).toBeCloseTo(0.8, 12)
})

describe('money-weighted', () => {
  test('Microsoft, "XIRR function": -10,000, 2,750, 4,250, 3,250, 2,750', () => {
    const flows = new Float64Array(457)
    for (const [day, flow] of [
      [0, -10_000],
      [60, 2750],
      [303, 4250],
      [411, 3250],
      [456, 2750],
    ] as const)
      flows[day] = flow
    // Excel prints .373362535 and stops at 1e-6; the root itself is .3733625335.
    expect(internalRate(flows)).toMatchObject({ days: 456, isAnnual: true })
    expect(internalRate(flows)?.rates).toEqual([expect.closeTo(0.373_362_533_5, 9)])
  })

  test('the same as a portfolio from which money is taken', () => {
    const series = steppedSeries(10_000, 456, {
      60: { flow: -2750 },
      303: { flow: -4250 },
      411: { flow: -3250 },
      456: { value: 2750 },
    })
    expect(valueOf(measure(series).mwr)).toBeCloseTo(0.373_362_533_5, 9)
  })

  test('Wikipedia, "Modified Dietz method": 100 and, a year later, 50 become 300 in two years', () => {
    const figures = measure(steppedSeries(100, 730, { 365: { flow: 50 }, 730: { value: 300 } }))
    expect(valueOf(figures.roai)).toBeCloseTo(1.2, 12)
    expect(valueOf(figures.mwr)).toBeCloseTo(0.5, 12)
  })

  test('Bloomberg Prep, CFA practice "GIPS verification": a composite by Modified Dietz over 31 days has 2.45 %', () => {
    const series = steppedSeries(585.6, 31, {
      5: { flow: -15.05 },
      9: { flow: 19.82 },
      15: { flow: 16.42 },
      24: { flow: -18.96 },
      31: { value: 602.34 },
    })
    expect(perCent(measure(series).roai)).toBe(2.45)
  })
})

describe('time-weighted', () => {
  test('GIPS: 1,000,000, then 1,050,000, 200,000 more, 1,350,000 at last is 13.40 %', () => {
    const series = steppedSeries(1_000_000, 181, {
      74: { value: 1_250_000, flow: 200_000 },
      181: { value: 1_350_000 },
    })
    expect(perCent(measure(series).twr)).toBe(13.4)
  })

  test('CFA level I, LOS 7.d: two shares that pay dividends have 15.84 % a year by time, 13.86 % by money', () => {
    // One at 100, another at 120 a year later, 2 of dividend for each share and year (taken out), 130 at the end.
    const figures = measure(
      steppedSeries(100, 730, { 365: { value: 240, flow: 120 - 2 }, 730: { value: 260, flow: -4 } }),
    )
    expect(perCent(figures.cagr)).toBe(15.84)
    expect(perCent(figures.mwr)).toBe(13.86)
  })
})

describe("the tests of hledger's command roi", () => {
  test('4: 100 for a year and 100 from 1 June become 220: 10 % and 12.72 %', () => {
    const figures = measure(steppedSeries(100, 365, { 152: { flow: 100, ahead: 1 }, 365: { value: 220 } }))
    expect(perCent(figures.twr)).toBe(10)
    expect(perCent(figures.mwr)).toBe(12.72)
  })

  test('5: they become 20: -90 % and -95.73 %', () => {
    const figures = measure(steppedSeries(100, 365, { 152: { flow: 100, ahead: 1 }, 365: { value: 20 } }))
    expect(perCent(figures.twr)).toBe(-90)
    expect(perCent(figures.mwr)).toBe(-95.73)
  })

  test('7: 214 days with a deposit and a withdrawal: 11.45 % and 5.24 % as rates of a year', () => {
    const series = steppedSeries(100, 214, {
      30: { value: 110 },
      31: { flow: 100, ahead: 1 },
      123: { flow: -50, ahead: 1 },
      214: { value: 155 },
    })
    const figures = measure(series)
    const perYear = (figure: Figure) => Math.round(((1 + valueOf(figure)) ** (365 / 214) - 1) * 10_000) / 100
    expect(perYear(figures.twr)).toBe(11.45)
    expect(perYear(figures.mwr)).toBe(5.24)
    expect(figures.cagr.value).toBeNull()
  })
})
