import { describe, expect, test } from 'vitest'
import { DAY_MS } from '@/lib/valuation/days'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { drawdowns } from './drawdowns'

const depths = (...growth: number[]) => [...drawdowns(Float64Array.from(growth), 0).series]
const FIRST = 20_000
const day = (offset: number) => (FIRST + offset) * DAY_MS

test('each day stands below the highest one so far, and the start is one', () => {
  const series = depths(0.9, 1.2, 0.6, 1.2)
  expect(series[0]).toBeCloseTo(-0.1, 12)
  expect(series[1]).toBe(0)
  expect(series[2]).toBeCloseTo(-0.5, 12)
  expect(series[3]).toBe(0)
})

test('of a day that was not measured no depth is told, and behind it the fall goes on', () => {
  const growth = [Number.NaN, 1, 0.5, Number.NaN, 0.75, 1]
  expect(depths(...growth)).toEqual([Number.NaN, 0, -0.5, Number.NaN, -0.25, 0])
  const [fall] = drawdowns(Float64Array.from(growth), FIRST).deepest
  expect(fall).toEqual({ depth: -0.5, peak: day(1), trough: day(2), recovery: day(5), days: 4 })
})

test('an episode has its high point, its lowest point, its recovery and its length', () => {
  const { deepest } = drawdowns(Float64Array.of(1.1, 1.2, 1, 0.6, 0.9, 1.2, 1.3), FIRST)
  expect(deepest).toEqual([{ depth: 0.6 / 1.2 - 1, peak: day(1), trough: day(3), recovery: day(5), days: 4 }])
})

test('a loss on the first day began the day before it', () => {
  const [first] = drawdowns(Float64Array.of(0.9, 1), FIRST).deepest
  expect(first).toMatchObject({ peak: day(-1), trough: day(0), recovery: day(1), days: 2 })
})

test('what has not recovered has no recovery and lasts until the end', () => {
  const [first] = drawdowns(Float64Array.of(1, 0.5, 0.8, Number.NaN), FIRST).deepest
  expect(first).toEqual({ depth: -0.5, peak: day(0), trough: day(1), recovery: null, days: 3 })
})

test('a product that comes back but for its rounding has recovered', () => {
  const returned = Array.from({ length: 98 }, (_, at) => {
    const low = 1 * (1 - (at + 1) / 100)
    return [low, low * (1 + (1 / low - 1))] as const
  })
  expect(returned.some(([, level]) => level < 1)).toBe(true)
  for (const growth of returned)
    expect(drawdowns(Float64Array.from(growth), FIRST).deepest[0]?.recovery).toBe(day(1))
})

test('five are listed, the deepest first', () => {
  const growth = [0.9, 1, 0.7, 1, 0.95, 1, 0.6, 1, 0.99, 1, 0.8, 1, 0.85, 1]
  const listed = drawdowns(Float64Array.from(growth), FIRST).deepest.map(({ depth }) => depth)
  expect(listed.map((depth) => Number(depth.toFixed(9)))).toEqual([-0.4, -0.3, -0.2, -0.15, -0.1])
})

/** empyrical's `test_max_drawdown` (quantopian/empyrical, `tests/test_stats.py`): its series and values. */
describe('published maxima', () => {
  const NEGATIVE = [0, -6, -7, -1, -9, -2, -6, -8, -5]
  const MIXED = [Number.NaN, 1, 10, -4, 2, 3, 2, 1, -10]
  test.each([
    ['of losses only', NEGATIVE, -0.365907303498736],
    ['of mixed returns with a gap', MIXED, -0.1],
    ['of a fall between rises', [10, -10, 10], -0.1],
  ])('%s', (_, percents, published) => {
    let level = 1
    const growth = percents.map((percent) => {
      if (Number.isNaN(percent)) return Number.NaN
      level *= 1 + percent / 100
      return level
    })
    expect(Math.min(...drawdowns(Float64Array.from(growth).filter(Number.isFinite), 0).series)).toBeCloseTo(
      published,
      12,
    )
  })
})

describe('by chance', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))('seed %i: as a search of all pairs', (seed) => {
    const random = seededRandom(`drawdown ${seed}`)
    let level = 1
    const growth = Float64Array.from({ length: 120 }, () => {
      level *= 1 + random.integer(-90_000, 95_000) / 1e6
      return random.chance(0.1) ? Number.NaN : level
    })
    const { series, deepest } = drawdowns(growth, 0)
    const known = [1, ...growth.filter(Number.isFinite)]
    let worst = 0
    for (const [at, high] of known.entries())
      for (const low of known.slice(at)) worst = Math.min(worst, low / high - 1)
    expect(deepest[0]?.depth ?? 0).toBeCloseTo(worst, 12)
    expect(series.every((depth) => !(depth > 0))).toBe(true)
    expect(deepest.every(({ peak, trough, depth }) => peak < trough && depth < 0)).toBe(true)
  })
})
