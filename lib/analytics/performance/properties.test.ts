/** What holds for every series, on series made by chance from fixed seeds. */
import { describe, expect, test } from 'vitest'
import type { DayRange, ScopeSeries } from '@/lib/analytics/scope-series'
import { PERFORMANCE_FIGURES } from '@/lib/analytics/views'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { afterFirst, type ToldDay, toldSeries } from '@/tests/fixtures/scope-series'
import { dailyReturns, dayCounts } from './daily-returns'
import { chainReturns, growthIndex } from './growth-index'
import { measurePerformance } from './measure-performance'

const SEEDS = Array.from({ length: 25 }, (_, seed) => seed + 1)

interface Chance {
  series: ScopeSeries
  /** What the assets themselves did, day by day. */
  changes: number[]
}

/** Worth 1,000 to 10,000 at first; flows at midnight or at the end of the day, so that nothing is approximate. */
function byChance(seed: number, days: number, withFlows = true): Chance {
  const random = randomOf(seed)
  let value = 1000 + random(9000)
  const changes = Array.from({ length: days }, () => (random(2001) - 1000) / 12_500)
  const flows = Array.from({ length: days }, () => (random(4) === 0 ? random(3) - 0.5 : 0))
  const told = changes.map((change, day): ToldDay => {
    const flow = withFlows ? value * (flows[day] ?? 0) * 0.4 : 0
    const ahead = day % 2
    value = ahead === 1 ? (value + flow) * (1 + change) : value * (1 + change) + flow
    return { value, flow, ahead }
  })
  return { series: toldSeries([{ value: 1000 + randomOf(seed)(9000) }, ...told]), changes }
}

/** Gaps, unknown flows, flows at any time of the day, times of nothing. */
function wild(seed: number): ScopeSeries {
  const random = randomOf(seed)
  return toldSeries(
    Array.from({ length: 2 + random(600) }, (): ToldDay => {
      const flow = random(3) === 0 ? (random(2) === 0 ? 1 : -1) * 10 ** random(7) : 0
      const value = random(5) === 0 ? random(3) - 1 : random(10 ** (1 + random(7)))
      return {
        ...(random(9) === 0 ? {} : { value }),
        flow: random(60) === 0 ? Number.NaN : flow,
        ahead: random(101) / 100,
      }
    }),
    seed % 3 === 0 ? 'btc' : 'eur',
  )
}

const twrOf = (series: ScopeSeries, range: DayRange = afterFirst(series)) =>
  measurePerformance(series, range).twr.value ?? Number.NaN

describe.each(SEEDS)('series %i', (seed) => {
  const { series, changes } = byChance(seed, 90)
  const range = afterFirst(series)
  const middle = range.from + 1 + (seed % 80)
  const parts = [
    { from: range.from, until: middle },
    { from: middle + 1, until: range.until },
  ]

  test('the time-weighted return is what the assets did, whatever came and went', () => {
    const assets = changes.reduce((level, change) => level * (1 + change), 1) - 1
    expect(twrOf(series)).toBeCloseTo(assets, 9)
    expect(twrOf(series)).toBeCloseTo(twrOf(byChance(seed, 90, false).series), 9)
    const { returns } = dailyReturns(series, range)
    for (const [day, change] of changes.entries()) expect(returns[day]).toBeCloseTo(change, 9)
  })

  test('a range is the product of its parts', () => {
    const [one, two] = parts.map((part) => 1 + twrOf(series, part))
    expect((one ?? NaN) * (two ?? NaN)).toBeCloseTo(1 + twrOf(series), 9)
  })

  test("a range's profit is the sum of its parts'", () => {
    const profits = parts.map((part) => measurePerformance(series, part).profit.value ?? NaN)
    expect((profits[0] ?? NaN) + (profits[1] ?? NaN)).toBeCloseTo(
      measurePerformance(series, range).profit.value ?? NaN,
      5,
    )
  })

  test('another unit of money changes no ratio', () => {
    const scaled = { ...series }
    for (const name of ['value', 'flow', 'weightedFlow'] as const)
      scaled[name] = series[name].map((x) => x * 137)
    const [before, after] = [measurePerformance(series, range), measurePerformance(scaled, range)]
    expect(after.profit.value).toBeCloseTo((before.profit.value ?? NaN) * 137, 3)
    for (const id of ['twr', 'mwr', 'roai', 'simple'] as const)
      if (before[id].value === null) expect(after[id].value).toBeNull()
      else expect(after[id].value).toBeCloseTo(before[id].value, 8)
  })

  test('without flows all measures are the same', () => {
    const figures = measurePerformance(byChance(seed, 90, false).series, range)
    for (const id of ['mwr', 'roai', 'simple'] as const)
      expect(figures[id].value).toBeCloseTo(figures.twr.value ?? NaN, 9)
  })

  test('the index ends with the return', () => {
    expect(growthIndex(dailyReturns(series, range)).at(-1)).toBeCloseTo(1 + twrOf(series), 9)
  })
})

test('in the limit of small gains money-weighted and average-invested are the same', () => {
  const calm = toldSeries(
    Array.from({ length: 201 }, (_, day) => ({
      value: (1000 + (day >= 100 ? 500 : 0)) * (1 + day * 1e-7),
      flow: day === 100 ? 500 : 0,
    })),
  )
  const { mwr, roai } = measurePerformance(calm, afterFirst(calm))
  expect(Math.abs((mwr.value ?? NaN) - (roai.value ?? NaN))).toBeLessThan(1e-8)
  expect(mwr.value).toBeGreaterThan(1e-5)
})

test.each(Array.from({ length: 150 }, (_, seed) => seed + 1))('no figure is NaN or infinite (%i)', (seed) => {
  const series = wild(seed)
  const range = { from: series.firstDay - (seed % 3), until: afterFirst(series).until + (seed % 2) }
  const figures = measurePerformance(series, range)
  for (const id of PERFORMANCE_FIGURES) {
    const { value, inputs } = figures[id]
    expect([id, value === null || Number.isFinite(value)]).toEqual([id, true])
    for (const input of inputs) expect(input.value === null || Number.isFinite(input.value)).toBe(true)
  }
  const returns = dailyReturns(series, range)
  const sum = Object.values(dayCounts(returns)).reduce((days, count) => days + count, 0)
  expect(sum).toBe(range.until - range.from + 1)
  expect(returns.returns.filter(Number.isFinite).length).toBe(dayCounts(returns).measured)
  expect(growthIndex(returns).every((level) => level === null || Number.isFinite(level))).toBe(true)
  expect(chainReturns(returns)).toBeGreaterThanOrEqual(-1)
})

test.each([1, 7, 400])('a series of %i gaps has no figure', (days) => {
  const series = toldSeries(Array.from({ length: days + 1 }, () => ({})))
  const figures = measurePerformance(series, afterFirst(series))
  for (const id of PERFORMANCE_FIGURES) expect(figures[id].value).toBeNull()
})
