import { describe, expect, test } from 'vitest'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { correlationMatrix, matrixOf } from './correlation-matrix'
import { CorrelationSums } from './correlation-sums'
import { movedTogether, pairsOf, pearson } from './pairs'

interface Draw {
  assets: number
  days: number
  gaps: number
}

/** A common cause in every asset, so that there is something to find; some begin later than others. */
function drawn(seed: number, { assets, days, gaps }: Draw): Float64Array[] {
  const random = seededRandom(`correlation ${seed}`)
  const common = Array.from({ length: days }, () => random.integer(-40_000, 40_000) / 1e6)
  return Array.from({ length: assets }, (_, asset) => {
    const start = gaps > 0 ? random.integer(0, days) : 0
    return Float64Array.from(common, (cause, day) =>
      day < start || random.chance(gaps)
        ? Number.NaN
        : cause * (asset % 3) + random.integer(-50_000, 50_000) / 1e6,
    )
  })
}

const dayOf = (series: readonly Float64Array[], day: number) =>
  Float64Array.from(series, (returns) => returns[day] ?? Number.NaN)
const near = (actual: number | null | undefined, expected: number, within = 1e-11) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(within)

/** Anscombe (1973): all four sets correlate by 0.816; the second is repeated so that there are 30 days. */
test("Anscombe's second set", () => {
  const times = (values: number[]) => Float64Array.from([...values, ...values, ...values])
  const x = times([10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5])
  const y = times([9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74])
  near(correlationMatrix([x, y]).matrix[0]?.[1], 0.81624, 1e-5)
})

describe('by chance: each pair as the plain formula of its common days', () => {
  test.each([
    [0, { assets: 6, days: 61, gaps: 0 }],
    [1, { assets: 6, days: 200, gaps: 0.1 }],
    [2, { assets: 9, days: 90, gaps: 0.4 }],
    [3, { assets: 3, days: 30, gaps: 0 }],
    [4, { assets: 12, days: 400, gaps: 0.02 }],
  ] as const)('seed %i', (seed, draw) => {
    const series = drawn(seed, draw)
    const { matrix, days } = correlationMatrix(series)
    for (const [a, left] of series.entries())
      for (const [b, right] of series.entries()) {
        const pairs = pairsOf(left, right)
        const value = matrix[a]?.[b]
        expect(days[a]?.[b]).toBe(pairs.count)
        expect(value).toBe(matrix[b]?.[a])
        if (pairs.count < 30) expect(value).toBeNull()
        else near(value, pearson(movedTogether(pairs)))
        expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1)
      }
  })
})

test('a moving window is what its days alone give, also after thousands of moves', () => {
  const series = drawn(9, { assets: 5, days: 3000, gaps: 0.05 })
  // A listing that rose a hundredfold leaves with its day.
  series[0]?.set([5], 40)
  const sums = new CorrelationSums(5)
  for (let day = 0; day < 3000; day++) {
    sums.add(dayOf(series, day))
    if (day >= 90) sums.remove(dayOf(series, day - 90))
  }
  const fresh = correlationMatrix(series.map((returns) => returns.slice(-90)))
  const moved = matrixOf(sums)
  expect(moved.days).toEqual(fresh.days)
  for (const [a, row] of fresh.matrix.entries())
    for (const [b, value] of row.entries()) {
      if (value === null) expect(moved.matrix[a]?.[b]).toBeNull()
      else near(moved.matrix[a]?.[b], value, 1e-9)
    }
})

test('many days at once are what they are one by one', () => {
  const series = drawn(11, { assets: 4, days: 203, gaps: 0.1 })
  const sums = new CorrelationSums(4)
  for (let day = 0; day < 203; day++) sums.add(dayOf(series, day))
  const { matrix } = correlationMatrix(series)
  for (const [a, row] of matrixOf(sums).matrix.entries())
    for (const [b, value] of row.entries()) {
      if (value === null) expect(matrix[a]?.[b]).toBeNull()
      else near(matrix[a]?.[b], value)
    }
})

test('what does not move correlates with nothing, not even where it moved on other days', () => {
  const [moving] = drawn(5, { assets: 1, days: 80, gaps: 0 })
  const still = new Float64Array(80).fill(0.0003)
  const sometimes = Float64Array.from({ length: 80 }, (_, day) => (day < 40 ? day / 10 : 0.0003))
  const late = Float64Array.from({ length: 80 }, (_, day) => (day < 40 ? Number.NaN : day / 1000))
  const { matrix } = correlationMatrix([moving ?? still, still, sometimes, late])
  expect(matrix[0]?.[1]).toBeNull()
  expect(matrix[1]?.[1]).toBeNull()
  expect(matrix[2]?.[2]).toBe(1)
  expect(matrix[2]?.[3]).toBeNull()
})

test('no assets have no correlations, and other days are refused', () => {
  expect(correlationMatrix([])).toEqual({ matrix: [], days: [] })
  expect(() => correlationMatrix([new Float64Array(3), new Float64Array(4)])).toThrow(RangeError)
  expect(() => new CorrelationSums(2).add(new Float64Array(3))).toThrow(RangeError)
})
