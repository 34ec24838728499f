import { describe, expect, test } from 'vitest'
import type { Figure } from '@/lib/analytics/figure'
import { RELATIVE_FIGURES } from '@/lib/analytics/views'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { geometricMean } from './capture'
import { dailyRate } from './daily-rate'
import { measureRelative } from './measure-relative'
import { movedTogether, pairsOf, pearson } from './pairs'

const relative = (returns: readonly number[], benchmark: readonly number[], riskFree = 0) =>
  measureRelative(Float64Array.from(returns), Float64Array.from(benchmark), { riskFree })
const value = (figure: Figure) => figure.value ?? Number.NaN
const input = ({ inputs }: Figure, label: string) =>
  inputs.find((each) => each.label.template === label)?.value

/** Anscombe, "Graphs in Statistical Analysis" (1973), the first set: y = 3.0001 + 0.5001 x, r = 0.81642. */
test("Anscombe's line and correlation", () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
  const pairs = pairsOf(Float64Array.from(y), Float64Array.from(x))
  expect(pearson(movedTogether(pairs))).toBeCloseTo(0.81642, 5)
  const figures = relative([...y, ...y, ...y], [...x, ...x, ...x])
  expect(figures.beta.value).toBeCloseTo(0.5001, 4)
  expect(value(figures.alpha) / 365).toBeCloseTo(3.0001, 4)
  expect(input(figures.correlation, 'R squared')).toBeCloseTo(0.6665, 4)
})

/** "Pearson correlation coefficient", Wikipedia: poverty as a line of gross product. */
test('what lies on a line correlates fully', () => {
  const pairs = pairsOf(Float64Array.of(0.11, 0.12, 0.13, 0.15, 0.18), Float64Array.of(1, 2, 3, 5, 8))
  expect(pearson(movedTogether(pairs))).toBeCloseTo(1, 12)
})

/** quantopian/empyrical, `tests/test_stats.py`: years of 252 days; the nine days are repeated, which changes neither. */
describe("empyrical's values", () => {
  const MIXED = [Number.NaN, 1, 10, -4, 2, 3, 2, 1, -10].map((percent) => percent / 100)
  const NEGATIVE = [0, -6, -7, -1, -9, -2, -6, -8, -5].map((percent) => percent / 100)
  const repeat = (returns: number[]) => Array.from({ length: 5 }, () => returns).flat()

  test('alpha and beta', () => {
    const figures = relative(repeat(MIXED), repeat(NEGATIVE))
    expect(figures.beta.value).toBeCloseTo(-0.7129629629629631, 12)
    expect((value(figures.alpha) * 252) / 365).toBeCloseTo(-8.306666666666668, 10)
    expect(figures.beta).toMatchObject({ note: { params: { count: 5 } } })
  })

  test('the information ratio, there of a day', () => {
    const figures = relative(repeat(MIXED), repeat(MIXED.map(() => 0.01)))
    const sample = Math.sqrt((5 * 7) / (5 * 8 - 1))
    expect((value(figures['information-ratio']) * sample) / Math.sqrt(365)).toBeCloseTo(
      -0.06515583641446039,
      10,
    )
  })
})

describe('capture', () => {
  /** Rises of 10 % and 21 %, falls of 10 %: the portfolio takes half of the rises and a fifth of the falls. */
  const benchmark = Array.from({ length: 60 }, (_, day) => [0.1, 0.21, -0.1, 0][day % 4] ?? 0)
  const own = Array.from({ length: 60 }, (_, day) => [0.05, 0.1025, -0.02, 0.3][day % 4] ?? 0)

  test('divides geometric means of the days in one direction', () => {
    const figures = relative(own, benchmark)
    const mean = (a: number, b: number) => Math.sqrt((1 + a) * (1 + b)) - 1
    expect(figures['up-capture'].value).toBeCloseTo(mean(0.05, 0.1025) / mean(0.1, 0.21), 12)
    expect(figures['down-capture'].value).toBeCloseTo(0.2, 12)
    expect(input(figures['up-capture'], 'Days when the benchmark rose')).toBe(30)
    expect(input(figures['down-capture'], 'Days when the benchmark fell')).toBe(15)
  })

  test('is negative when the portfolio rose while the benchmark fell', () => {
    const figures = relative(
      own.map((each) => Math.abs(each)),
      benchmark,
    )
    expect(figures['down-capture'].value).toBeCloseTo(-0.2, 12)
  })

  test('needs ten days of its direction', () => {
    const rising = benchmark.map((each, day) => (each < 0 && day > 36 ? 0.01 : each))
    expect(relative(own, rising)['down-capture']).toMatchObject({
      value: null,
      why: { params: { count: 9, needed: 10 } },
    })
    expect(relative(own, rising)['up-capture'].value).not.toBeNull()
  })

  test('a geometric mean is that of the product, and of a total loss it is one', () => {
    expect(geometricMean(Float64Array.of(0.1, 0.21))).toBeCloseTo(Math.sqrt(1.1 * 1.21) - 1, 14)
    expect(geometricMean(Float64Array.of(0.1, -1))).toBe(-1)
    expect(geometricMean(Float64Array.of(0.1, -1.5))).toBeNaN()
  })
})

describe('what is compared', () => {
  test('both sides have the same days, and those left out are said', () => {
    const figures = relative([0.1, Number.NaN, 0.2, -0.5], [0.05, 0.3, Number.NaN, 0.1])
    expect(figures['benchmark-return'].value).toBeCloseTo(1.05 * 1.1 - 1, 14)
    expect(figures['excess-return'].value).toBeCloseTo(1.1 * 0.5 - 1.05 * 1.1, 14)
    expect(figures['excess-return']).toMatchObject({ note: { params: { count: 2 } } })
    expect(figures.beta).toMatchObject({ value: null, why: { params: { count: 2, needed: 30 } } })
  })

  test('without a common day there is no figure', () => {
    const figures = relative([0.1, Number.NaN], [Number.NaN, 0.1])
    expect(RELATIVE_FIGURES.filter((id) => figures[id].value !== null)).toEqual([])
  })

  test('a benchmark that stands still explains nothing', () => {
    const days = Array.from({ length: 40 }, (_, day) => (day % 3) / 100)
    const figures = relative(
      days,
      days.map(() => 0.001),
    )
    for (const id of ['beta', 'alpha', 'correlation', 'down-capture'] as const)
      expect(figures[id].value).toBeNull()
    expect(figures['tracking-error'].value).toBeGreaterThan(0)
  })

  test('series of other days are refused', () => {
    expect(() => relative([0.1], [0.1, 0.2])).toThrow(RangeError)
  })
})

describe('by chance', () => {
  const drawn = (seed: number, count: number) => {
    const random = seededRandom(`relative ${seed}`)
    return Array.from({ length: count }, () => random.integer(-80_000, 85_000) / 1e6)
  }
  const seeds = Array.from({ length: 15 }, (_, seed) => seed)

  test.each(seeds)('seed %i: against itself beta is 1, alpha 0, nothing strays', (seed) => {
    const own = drawn(seed, 200)
    const figures = relative(own, own, 0.05)
    expect(figures.beta.value).toBeCloseTo(1, 12)
    expect(figures.alpha.value).toBeCloseTo(0, 10)
    expect(figures.correlation.value).toBeCloseTo(1, 12)
    expect(figures['up-capture'].value).toBeCloseTo(1, 12)
    expect(figures['down-capture'].value).toBeCloseTo(1, 12)
    expect(figures['excess-return'].value).toBe(0)
    expect(figures['tracking-error'].value).toBe(0)
    expect(figures['information-ratio'].value).toBeNull()
  })

  test.each(seeds)('seed %i: a line is found again', (seed) => {
    const benchmark = drawn(seed, 150)
    const rate = dailyRate(0.03)
    const own = benchmark.map((each) => rate + 0.0004 - 0.7 * (each - rate))
    const figures = relative(own, benchmark, 0.03)
    expect(figures.beta.value).toBeCloseTo(-0.7, 10)
    expect(figures.alpha.value).toBeCloseTo(0.0004 * 365, 10)
    expect(figures.correlation.value).toBeCloseTo(-1, 10)
  })

  test.each(seeds)('seed %i: other formulas give the same', (seed) => {
    const [own, benchmark] = [drawn(seed, 90), drawn(seed + 1000, 90)]
    const figures = relative(own, benchmark)
    let [cross, across, along] = [0, 0, 0]
    for (const [a, left] of own.entries())
      for (let b = a + 1; b < own.length; b++) {
        const [dx, dy] = [left - (own[b] ?? 0), (benchmark[a] ?? 0) - (benchmark[b] ?? 0)]
        cross += dx * dy
        across += dx * dx
        along += dy * dy
      }
    expect(value(figures.beta)).toBeCloseTo(cross / along, 10)
    expect(value(figures.correlation)).toBeCloseTo(cross / Math.sqrt(across * along), 10)
    // Variance of a difference: the sum of the variances less twice the covariance.
    const stray = Math.sqrt((across + along - 2 * cross) / (own.length * (own.length - 1)))
    expect(value(figures['tracking-error'])).toBeCloseTo(stray * Math.sqrt(365), 10)
  })

  test.each(seeds)('seed %i: correlation is symmetric and bounded, no figure is without a number', (seed) => {
    const random = seededRandom(`gaps ${seed}`)
    const gappy = (returns: number[]) => returns.map((each) => (random.chance(0.2) ? Number.NaN : each))
    const [own, benchmark] = [gappy(drawn(seed, 200)), gappy(drawn(seed + 500, 200))]
    const figures = relative(own, benchmark)
    expect(figures.correlation.value).toBe(relative(benchmark, own).correlation.value)
    expect(Math.abs(value(figures.correlation))).toBeLessThanOrEqual(1)
    expect(RELATIVE_FIGURES.filter((id) => !Number.isFinite(value(figures[id])))).toEqual([])
  })
})
