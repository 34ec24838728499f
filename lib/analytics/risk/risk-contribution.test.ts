import { describe, expect, test } from 'vitest'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { movedTogether, pairsOf } from './pairs'
import { riskContribution } from './risk-contribution'

const drawn = (seed: number, assets: number, days: number) => {
  const random = seededRandom(`contribution ${seed}`)
  const common = Array.from({ length: days }, () => random.integer(-40_000, 40_000) / 1e6)
  return Array.from({ length: assets }, (_, asset) =>
    Float64Array.from(common, (cause) => cause * (asset % 3) + random.integer(-50_000, 50_000) / 1e6),
  )
}
/** Forty days in which the first two do not correlate: spread 10 % and 20 %. */
const CALM = Float64Array.from({ length: 40 }, (_, day) => (day % 2 ? 0.1 : -0.1))
const WILD = Float64Array.from({ length: 40 }, (_, day) => (day % 4 < 2 ? 0.2 : -0.2))

test('two that do not correlate bring the squares of weight times spread', () => {
  const { shares, days, why } = riskContribution([0.5, 0.5], [CALM, WILD])
  expect(shares[0]).toBeCloseTo(0.2, 12)
  expect(shares[1]).toBeCloseTo(0.8, 12)
  expect([days, why]).toEqual([40, null])
})

test('a hedge brings less than nothing, also as a debt', () => {
  const against = CALM.map((each) => -each)
  const { shares } = riskContribution([2, 1], [CALM, against])
  expect(shares[0]).toBeCloseTo(2, 12)
  expect(shares[1]).toBeCloseTo(-1, 12)
  expect(riskContribution([2, -1], [CALM, CALM]).shares[1]).toBeCloseTo(-1, 12)
})

test('weights may be money: their unit does not matter', () => {
  const returns = drawn(1, 4, 60)
  const one = riskContribution([0.1, 0.2, 0.3, 0.4], returns).shares
  const other = riskContribution([1e5, 2e5, 3e5, 4e5], returns).shares
  for (const [asset, share] of one.entries()) expect(other[asset]).toBeCloseTo(share ?? Number.NaN, 12)
})

test('days are those on which everything heavy is known', () => {
  const late = WILD.map((each, day) => (day < 8 ? Number.NaN : each))
  expect(riskContribution([1, 1], [CALM, late]).days).toBe(32)
  const later = WILD.map((each, day) => (day < 11 ? Number.NaN : each))
  expect(riskContribution([1, 1], [CALM, later])).toMatchObject({
    shares: [null, null],
    why: { params: { count: 29, needed: 30 } },
  })
})

test('what is light and lacks days is left out, and the rest still sums to 1', () => {
  const gappy = WILD.map((each, day) => (day === 3 ? Number.NaN : each))
  const { shares, days } = riskContribution([0.5, 0.495, 0.005], [CALM, WILD, gappy])
  expect(days).toBe(40)
  expect(shares[2]).toBeNull()
  expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBeCloseTo(1, 12)
})

test('much that is light weighs something: then nothing is told', () => {
  const gappy = WILD.map((each, day) => (day === 3 ? Number.NaN : each))
  const many = Array.from({ length: 10 }, () => gappy)
  const weights = [1, ...many.map(() => 0.009)]
  const found = riskContribution(weights, [CALM, ...many])
  expect(found.shares.every((share) => share === null)).toBe(true)
  expect(found.why?.template).toContain('5 %')
})

test('what does not move has no parts of its variance', () => {
  const still = new Float64Array(40).fill(0.001)
  expect(riskContribution([1, 2], [still, still]).why?.template).toContain('did not move')
  expect(riskContribution([1, -1], [CALM, CALM]).shares).toEqual([null, null])
  expect(riskContribution([], []).why).not.toBeNull()
  expect(riskContribution([0], [CALM]).why).not.toBeNull()
})

test('weights and returns that do not fit are refused', () => {
  expect(() => riskContribution([1], [CALM, WILD])).toThrow(RangeError)
  expect(() => riskContribution([1, 1], [CALM, new Float64Array(3)])).toThrow(RangeError)
})

describe('by chance', () => {
  test.each(
    Array.from({ length: 20 }, (_, seed) => seed),
  )('seed %i: as by the matrix, and sums to 1', (seed) => {
    const random = seededRandom(`weights ${seed}`)
    const returns = drawn(seed, 7, 90)
    const weights = returns.map(() => random.integer(-20, 100))
    weights[0] = 150
    const { shares } = riskContribution(weights, returns)
    const matrix = returns.map((a) => returns.map((b) => movedTogether(pairsOf(a, b)).covariance))
    const marginal = matrix.map((row) => row.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0))
    const variance = marginal.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0)
    for (const [asset, share] of shares.entries())
      expect(share).toBeCloseTo(((weights[asset] ?? 0) * (marginal[asset] ?? 0)) / variance, 10)
    expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12)
  })
})
