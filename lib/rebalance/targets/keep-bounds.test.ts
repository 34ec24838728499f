import { expect, test } from 'vitest'
import type { SleeveId } from '@/lib/core/rebalance'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { keepBounds } from './keep-bounds'

type Row = [weight: number, low: number, high: number]
const run = (rows: readonly Row[]) => {
  const ids = rows.map((_, at) => `s${at}` as SleeveId)
  const of = <T>(value: (row: Row) => T) => new Map(ids.map((id, at) => [id, value(rows[at] ?? [0, 0, 1])]))
  const { weights, held } = keepBounds(
    of(([weight]) => weight),
    of(([, low, high]) => ({ low, high })),
  )
  return { weights: [...weights.values()].map((each) => +each.toFixed(12)), held }
}

test('what one may not have goes to the others in proportion', () => {
  expect(
    run([
      [0.7, 0, 0.4],
      [0.2, 0, 1],
      [0.1, 0, 1],
    ]),
  ).toEqual({ weights: [0.4, 0.4, 0.2], held: ['s0'] })
})

test('what was given on does not go beyond the next bound', () => {
  expect(
    run([
      [0.7, 0, 0.4],
      [0.2, 0, 0.3],
      [0.1, 0, 1],
    ]).weights,
  ).toEqual([0.4, 0.3, 0.3])
})

test('a least weight is taken from the others', () => {
  expect(
    run([
      [0.05, 0.2, 1],
      [0.57, 0, 1],
      [0.38, 0, 1],
    ]).weights,
  ).toEqual([0.2, 0.48, 0.32])
})

test('both sides at once', () => {
  expect(
    run([
      [0.8, 0, 0.5],
      [0.15, 0, 1],
      [0.05, 0.2, 1],
    ]).weights,
  ).toEqual([0.5, 0.3, 0.2])
})

test('money: it stays, unless least weights need it; and is left when all are at their most', () => {
  expect(
    run([
      [0.5, 0, 0.3],
      [0.1, 0, 1],
    ]).weights,
  ).toEqual([0.3, 0.3])
  expect(
    run([
      [0.2, 0.5, 1],
      [0.1, 0.3, 1],
    ]).weights,
  ).toEqual([0.5, 0.3])
  expect(
    run([
      [0.6, 0, 0.3],
      [0.4, 0, 0.2],
    ]).weights,
  ).toEqual([0.3, 0.2])
})

test('weights of nothing stay at nothing, or at their least', () => {
  expect(
    run([
      [0, 0, 1],
      [0, 0.1, 1],
      [1, 0, 0.5],
    ]).weights,
  ).toEqual([0, 0.1, 0.5])
})

test('random weights and bounds: within, the sum kept, what is free in proportion, and doing it twice changes nothing', () => {
  const random = seededRandom(7)
  for (let round = 0; round < 2000; round += 1) {
    const count = 1 + Math.floor(random() * 8)
    const raw = Array.from({ length: count }, () => random())
    const total = raw.reduce((sum, each) => sum + each, 0) / (0.5 + random() / 2)
    const rows = raw.map((each): Row => {
      const low = random() < 0.4 ? random() / count : 0
      return [each / total, low, Math.max(low, random() < 0.5 ? random() : 1)]
    })
    const { weights } = run(rows)
    const sum = (of: (row: Row) => number) => rows.reduce((before, row) => before + of(row), 0)
    const wanted = Math.min(
      sum(([, , high]) => high),
      Math.max(
        sum(([weight]) => weight),
        sum(([, low]) => low),
      ),
    )
    expect(weights.reduce((before, each) => before + each, 0)).toBeCloseTo(wanted, 9)
    const factors = rows.flatMap(([weight, low, high], at) => {
      const got = weights[at] ?? Number.NaN
      expect(got).toBeGreaterThanOrEqual(low - 1e-9)
      expect(got).toBeLessThanOrEqual(high + 1e-9)
      return got > low + 1e-9 && got < high - 1e-9 ? [got / weight] : []
    })
    for (const factor of factors) expect(factor / (factors[0] ?? 1)).toBeCloseTo(1, 6)
    expect(run(rows.map(([, low, high], at) => [weights[at] ?? 0, low, high])).weights).toEqual(weights)
  }
})
