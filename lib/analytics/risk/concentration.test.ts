import { describe, expect, test } from 'vitest'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { concentration } from './concentration'

const parts = (...values: (number | null)[]) =>
  values.map((value, at) => ({ key: `k${at}`, label: `Part ${at}`, value }))

/** US Department of Justice, "Herfindahl-Hirschman Index": firms of 30, 30, 20 and 20 percent have 2,600 points. */
test("the department's four firms", () => {
  const { hhi, effective } = concentration(parts(20, 30, 20, 30))
  expect(hhi.value).toBeCloseTo(0.26, 14)
  expect(effective.value).toBeCloseTo(1 / 0.26, 12)
})

test('equal parts are as many as they are, a single one is one', () => {
  expect(concentration(parts(5, 5, 5, 5, 5)).effective.value).toBeCloseTo(5, 12)
  expect(concentration(parts(7)).hhi.value).toBe(1)
})

test('shares are largest first, of what is owned', () => {
  const { shares } = concentration(parts(1, 0, 3))
  expect(shares).toEqual([
    { key: 'k2', label: 'Part 2', value: 3, share: 0.75 },
    { key: 'k0', label: 'Part 0', value: 1, share: 0.25 },
  ])
})

test('debts make no share larger than it is', () => {
  const { shares, debts, hhi } = concentration(parts(3, -1, 1, -2))
  expect(shares.map(({ share }) => share)).toEqual([0.75, 0.25])
  expect(debts.map(({ value }) => value)).toEqual([-2, -1])
  expect(hhi.value).toBe(0.625)
})

test('what is not known is in no share, and is said', () => {
  const { shares, unknown, effective } = concentration(parts(2, null, 2, Number.NaN))
  expect(shares).toHaveLength(2)
  expect(unknown.map(({ key }) => key)).toEqual(['k1', 'k3'])
  expect(effective).toMatchObject({ value: 2, note: { params: { count: 2 } } })
})

test('nothing of value has no concentration', () => {
  for (const none of [parts(), parts(0), parts(-5, null)]) {
    const { shares, hhi, effective } = concentration(none)
    expect(shares).toEqual([])
    expect([hhi.value, effective.value]).toEqual([null, null])
  }
})

describe('by chance', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))('seed %i: shares sum to 1', (seed) => {
    const random = seededRandom(`shares ${seed}`)
    const count = random.integer(1, 60)
    const { shares, hhi, effective } = concentration(
      parts(1, ...Array.from({ length: count }, () => random.integer(-1000, 100_000) / 7)),
    )
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(shares.every(({ share }, at) => at === 0 || share <= (shares[at - 1]?.share ?? 0))).toBe(true)
    // The variance of the shares says the same: HHI = 1 / n + n * variance.
    const n = shares.length
    const variance = shares.reduce((sum, { share }) => sum + (share - 1 / n) ** 2, 0) / n
    expect(hhi.value).toBeCloseTo(1 / n + n * variance, 12)
    expect(effective.value).toBeGreaterThanOrEqual(1)
    expect(effective.value).toBeLessThanOrEqual(n + 1e-9)
  })
})
