import { describe, expect, test } from 'vitest'
import { ask, closesOf, remarksOf, weigh } from '@/tests/fixtures/method-input'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { sleeveOf } from '@/tests/fixtures/strategy'
import type { Method } from './define-method'
import { equalRiskContribution } from './equal-risk-contribution'
import { inverseVolatility } from './inverse-volatility'
import { SlidingMoments } from './math/sliding-moments'
import { maximumDiversification } from './maximum-diversification'
import { minimumVariance } from './minimum-variance'
import { volatilityTarget } from './volatility-target'

/** Up and down by the same, so that deviations are in proportion to it and the two are uncorrelated. */
const up = (size: number, days = 60) =>
  closesOf(Array.from({ length: days }, (_, day) => (day % 2 ? size : -size)))
const slow = (size: number, days = 60) =>
  closesOf(Array.from({ length: days }, (_, day) => (day % 4 < 2 ? size : -size)))
const calm = { bitcoin: up(0.02), ethereum: slow(0.04) }
const methods: readonly Method[] = [
  inverseVolatility,
  equalRiskContribution,
  minimumVariance,
  maximumDiversification,
]
const params = { days: 60 }

test('two uncorrelated assets, one twice as restless', () => {
  expect(weigh(inverseVolatility, { closes: calm }, params)).toEqual({
    bitcoin: 0.6666666667,
    ethereum: 0.3333333333,
  })
  expect(weigh(equalRiskContribution, { closes: calm }, params)).toEqual({
    bitcoin: 0.6666666667,
    ethereum: 0.3333333333,
  })
  expect(weigh(maximumDiversification, { closes: calm }, params)).toEqual({
    bitcoin: 0.6666666667,
    ethereum: 0.3333333333,
  })
  expect(weigh(minimumVariance, { closes: calm }, params)).toEqual({ bitcoin: 0.8, ethereum: 0.2 })
})

describe.each(methods)('$id', (method) => {
  test('gives one asset everything', () => {
    expect(weigh(method, { sleeves: [sleeveOf('bitcoin')], closes: { bitcoin: up(0.02) } }, params)).toEqual({
      bitcoin: 1,
    })
  })

  test('does not compare what did not move, and says what to do', () => {
    expect(
      weigh(method, { closes: { ...calm, ethereum: closesOf(Array.from({ length: 60 }, () => 0)) } }, params),
    ).toMatch(/did not move/)
  })

  test('tells who has too few prices', () => {
    const short = ask(
      method,
      { closes: { ...calm, ethereum: new Float64Array(61).fill(Number.NaN) } },
      params,
    )
    expect(short).toMatchObject({ unknown: { params: { name: 'ethereum', count: 0, needed: 30 } } })
    expect(weigh(method, { closes: { bitcoin: up(0.02) } }, params)).toMatch(/has prices of \{count\} days/)
    expect(weigh(method, {}, params)).toMatch(/has prices of \{count\} days/)
  })

  test('tells when the days that are known are not the same ones', () => {
    const half = (closes: Float64Array, keeps: (day: number) => boolean) =>
      closes.map((close, day) => (keeps(day) ? close : Number.NaN))
    const closes = {
      bitcoin: half(up(0.02), (day) => day < 40),
      ethereum: half(slow(0.04), (day) => day > 20),
    }
    expect(weigh(method, { closes }, params)).toMatch(/on which all prices are known/)
  })

  test('says how many days it saw, and how many it could not use', () => {
    expect(remarksOf(method, { closes: calm }, params)).toEqual([
      'Computed from the daily prices of {count} days.',
    ])
    const gap = { ...calm, bitcoin: calm.bitcoin.map((close, day) => (day === 20 ? Number.NaN : close)) }
    expect(ask(method, { closes: gap }, params)).toMatchObject({
      remarks: [{ params: { count: 58 } }, { params: { count: 2 } }],
    })
  })

  test('is told the same by moments that somebody keeps', () => {
    const random = seededRandom(21)
    const closes = ['bitcoin', 'ethereum', 'solana'].map(() =>
      closesOf(Array.from({ length: 300 }, () => random() / 10 - 0.05)),
    )
    const window = new SlidingMoments(closes, 60)
    window.before(150)
    const sleeves = ['bitcoin', 'ethereum', 'solana'].map((slug) => sleeveOf(slug))
    const until = 200
    const seen = closes.map((each) => each.subarray(until - 61, until))
    const input = {
      sleeves,
      weights: new Map(),
      closes: new Map(sleeves.map(({ id }, at) => [id, seen[at] ?? new Float64Array(0)])),
      symbolOf: String,
      wholeUsd: 1,
    }
    const [alone, kept] = [
      method.weigh(input, params),
      method.weigh({ ...input, closes: new Map(), momentsOf: () => window.before(until) }, params),
    ]
    if ('unknown' in alone || 'unknown' in kept) throw new Error('unknown')
    for (const [id, weight] of alone.weights) expect(kept.weights.get(id)).toBeCloseTo(weight, 8)
  })
})

test('bounds go into the search: what one may not have is given where it serves best, not in proportion', () => {
  const random = seededRandom(22)
  const shared = Array.from({ length: 200 }, () => random() - 0.5)
  const mixed = (own: number, common: number) =>
    closesOf(shared.map((each) => each * common * 0.1 + (random() - 0.5) * own * 0.1))
  const sleeves = ['calm', 'alike', 'apart'].map((slug) => sleeveOf(slug))
  const closes = { calm: mixed(0.05, 0.2), alike: mixed(0.05, 0.4), apart: mixed(0.6, 0) }
  const bounds = { calm: { low: 0, high: 0.3 }, alike: { low: 0, high: 1 }, apart: { low: 0, high: 1 } }
  const free = weigh(minimumVariance, { sleeves, closes }, { days: 200 })
  const held = weigh(minimumVariance, { sleeves, closes, bounds }, { days: 200 })
  if (typeof free === 'string' || typeof held === 'string') throw new Error('unknown')
  expect(free['calm']).toBeGreaterThan(0.3)
  expect(held['calm']).toBeCloseTo(0.3, 9)
  expect((held['calm'] ?? 0) + (held['alike'] ?? 0) + (held['apart'] ?? 0)).toBeCloseTo(1, 9)
  // Left out before, and now the calmer half of the rest.
  expect(free['alike']).toBeCloseTo(0, 6)
  expect(held['alike']).toBeGreaterThan(0.1)
})

describe('volatility target', () => {
  const closes = { bitcoin: up(0.02), ethereum: up(0.04) }
  /** Both move together: 3 % a day with a sample of 60, by half and half. */
  const own = 0.03 * Math.sqrt(60 / 59) * Math.sqrt(365)

  test('weights that were too restless are made smaller alike; the rest is money', () => {
    const half = weigh(volatilityTarget, { closes }, { days: 60, volatility: own / 2 })
    if (typeof half === 'string') throw new Error(half)
    expect(half['bitcoin']).toBeCloseTo(0.25, 3)
    expect(half['ethereum']).toBeCloseTo(0.25, 3)
  })

  test('and never larger than they were', () => {
    expect(weigh(volatilityTarget, { closes }, { days: 60, volatility: 2 })).toEqual({
      bitcoin: 0.5,
      ethereum: 0.5,
    })
    const still = { bitcoin: closesOf(Array(60).fill(0)), ethereum: closesOf(Array(60).fill(0)) }
    expect(weigh(volatilityTarget, { closes: still }, { days: 60 })).toEqual({ bitcoin: 0.5, ethereum: 0.5 })
  })

  test('by weights of one’s own, whose money stays', () => {
    const asked = {
      days: 60,
      volatility: 2,
      base: 'weights',
      weights: { 'coin:bitcoin': 0.5, 'coin:ethereum': 0.2 },
    }
    expect(weigh(volatilityTarget, { closes }, asked)).toEqual({ bitcoin: 0.5, ethereum: 0.2 })
    expect(weigh(volatilityTarget, { closes }, { base: 'weights' })).toBe('Give at least one weight.')
  })
})

test('bounds that no weights of equal risk keep are told', () => {
  // The calm one is the counterweight of the wild one, of which half must be held: it would be wanted beyond the whole.
  const random = seededRandom(23)
  const wild = Array.from({ length: 60 }, () => (random() - 0.5) * 0.2)
  const closes = {
    bitcoin: closesOf(wild),
    ethereum: closesOf(wild.map((each) => -each / 1000 + (random() - 0.5) * 1e-5)),
  }
  const bounds = { bitcoin: { low: 0.5, high: 1 }, ethereum: { low: 0, high: 1 } }
  expect(remarksOf(equalRiskContribution, { closes }, params)).toHaveLength(1)
  expect(remarksOf(equalRiskContribution, { closes, bounds }, params)).toContain(
    'No weights within your bounds do what this method wants: its own weights are cut to them.',
  )
})
