import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { CASH, type SleeveId, type StrategySpec } from '@/lib/core/rebalance'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { sleeveOf, strategySpec } from '@/tests/fixtures/strategy'
import { methodProblems } from './method-problems'
import { needOf, targetsOf } from './targets-of'

const AT = 1_790_000_000_000
const [BTC, ETH, SOL] = [sleeveOf('bitcoin').id, sleeveOf('ethereum').id, sleeveOf('solana').id]

function run(changed: Partial<StrategySpec>, now: Record<string, number> = {}, wholeUsd = 10_000) {
  const weights = new Map(Object.entries(now).map(([id, weight]) => [id as SleeveId, weight]))
  return targetsOf({
    spec: strategySpec(changed),
    input: { weights, closes: new Map(), symbolOf: String, wholeUsd },
    at: AT,
  })
}

function weightsOf(...asked: Parameters<typeof run>): Record<string, number> {
  const targets = run(...asked)
  if ('unknown' in targets) throw new Error(targets.unknown.template)
  return Object.fromEntries(targets.rows.map(({ sleeve, weight }) => [sleeve, +weight.toFixed(10)]))
}

function whyUnknown(...asked: Parameters<typeof run>): string {
  const targets = run(...asked)
  return 'unknown' in targets ? targets.unknown.template : 'known'
}

const byWeights = (weights: Record<string, number>) => ({ id: 'target-weights', params: { weights } })
const cash = (bufferRatio: number, bufferUsd = '0') => ({
  assets: ['coin:usd-coin' as AssetId],
  bufferRatio,
  bufferUsd: amount(bufferUsd),
})

test('weights, with the bands around them, and money last', () => {
  const targets = run({})
  if ('unknown' in targets) throw new Error(targets.unknown.template)
  expect(targets.rows.map(({ sleeve }) => sleeve)).toEqual([BTC, ETH, CASH])
  const figures = targets.rows.map(({ weight, low, high }) =>
    [weight, low, high].map((each) => +each.toFixed(10)),
  )
  expect(figures).toEqual([
    [0.6, 0.55, 0.65],
    [0.4, 0.35, 0.45],
    [0, 0, 0.05],
  ])
  expect(targets).toMatchObject({ at: AT, remarks: [] })
})

describe('the money that is kept', () => {
  test('comes off the whole before the weights, and what these leave comes to it', () => {
    expect(weightsOf({ cash: cash(0.05) })).toEqual({ [BTC]: 0.57, [ETH]: 0.38, [CASH]: 0.05 })
    expect(weightsOf({ cash: cash(0.05), method: byWeights({ [BTC]: 0.5, [ETH]: 0.3 }) })).toEqual({
      [BTC]: 0.475,
      [ETH]: 0.285,
      [CASH]: 0.24,
    })
  })

  test('is the larger of the ratio and the dollars', () => {
    expect(weightsOf({ cash: cash(0.05, '1000') })[CASH]).toBe(0.1)
    expect(weightsOf({ cash: cash(0.05, '100') })[CASH]).toBe(0.05)
  })

  test('that is more than there is sells nothing: there are no targets', () => {
    expect(whyUnknown({ cash: cash(0, '20000') })).toMatch(/leave nothing/)
    expect(whyUnknown({}, {}, 0)).toMatch(/nothing of known value/)
  })
})

describe('what is locked', () => {
  const sleeves = [sleeveOf('bitcoin', { isLocked: true }), sleeveOf('ethereum'), sleeveOf('solana')]

  test('keeps the weight that it has, and the others share the rest in their proportion', () => {
    const method = byWeights({ [BTC]: 0.5, [ETH]: 0.3, [SOL]: 0.2 })
    expect(weightsOf({ sleeves, method }, { [BTC]: 0.7 })).toEqual({
      [BTC]: 0.7,
      [ETH]: 0.18,
      [SOL]: 0.12,
      [CASH]: 0,
    })
  })

  test('leaves the money its part too', () => {
    const method = byWeights({ [BTC]: 0.5, [ETH]: 0.2, [SOL]: 0.2 })
    expect(weightsOf({ sleeves, method }, { [BTC]: 0.5 })[CASH]).toBe(0.1)
  })

  test('is never outside its band', () => {
    const targets = run({ sleeves, method: { id: 'equal', params: {} } }, { [BTC]: 0.7 })
    expect('rows' in targets && targets.rows[0]).toEqual({ sleeve: BTC, weight: 0.7, low: 0, high: 1 })
  })

  test('must be of known value, and must not be all that has a weight', () => {
    expect(whyUnknown({ sleeves, method: { id: 'equal', params: {} } })).toBe(
      '{name} is locked, and its value is not known.',
    )
    expect(whyUnknown({ sleeves, method: byWeights({ [BTC]: 1 }) }, { [BTC]: 0.7 })).toMatch(
      /on what is locked/,
    )
    expect(whyUnknown({ sleeves, method: { id: 'equal', params: {} } }, { [BTC]: 1 })).toMatch(
      /leave nothing/,
    )
  })

  test('may be owed: the others then come to more than the whole', () => {
    const all = weightsOf({ sleeves, method: { id: 'equal', params: {} } }, { [BTC]: -0.2 })
    expect(all).toEqual({ [BTC]: -0.2, [ETH]: 0.6, [SOL]: 0.6, [CASH]: 0 })
  })
})

describe('bounds of the sleeves', () => {
  const three = [sleeveOf('bitcoin', { max: 0.4 }), sleeveOf('ethereum', { min: 0.35 }), sleeveOf('solana')]

  test('are of the whole, and told', () => {
    const targets = run({
      sleeves: three,
      method: byWeights({ [BTC]: 0.6, [ETH]: 0.2, [SOL]: 0.2 }),
      cash: cash(0.1),
    })
    if ('unknown' in targets) throw new Error(targets.unknown.template)
    expect(targets.rows.map(({ weight }) => +weight.toFixed(10))).toEqual([0.4, 0.35, 0.15, 0.1])
    expect(targets.remarks.map(({ params }) => params?.names)).toEqual(['bitcoin, ethereum'])
  })

  test('that ask for more than there is are told, with what can be given', () => {
    const sleeves = [sleeveOf('bitcoin', { min: 0.6 }), sleeveOf('ethereum', { min: 0.35 })]
    expect(weightsOf({ sleeves })).toEqual({ [BTC]: 0.6, [ETH]: 0.4, [CASH]: 0 })
    const targets = run({ sleeves, cash: cash(0.1) })
    expect('unknown' in targets && targets.unknown.params).toEqual({ least: 95, free: 90 })
  })
})

describe('a method that cannot be asked', () => {
  test('is one that this version does not know', () => {
    expect(whyUnknown({ method: { id: 'astrology', params: {} } })).toMatch(/does not know the method/)
  })

  test('has wrong fields, or names what the strategy does not have', () => {
    expect(whyUnknown({ method: byWeights({ [BTC]: 0.9, [ETH]: 0.4 }) })).toMatch(/more than 100 %/)
    expect(whyUnknown({ method: byWeights({ [BTC]: 0.5, [SOL]: 0.4 }) })).toMatch(/does not have/)
    expect(methodProblems(strategySpec({ method: byWeights({ [SOL]: 1 }) }))).toHaveLength(1)
    expect(methodProblems(strategySpec({}))).toEqual([])
    expect(methodProblems(strategySpec({ method: byWeights({}) }))).toEqual([
      { template: 'Give at least one weight.' },
    ])
  })
})

test('what has to be asked for: nothing of what is locked', () => {
  const spec = strategySpec({ sleeves: [sleeveOf('bitcoin', { isLocked: true }), sleeveOf('ethereum')] })
  expect(needOf(spec)).toEqual({ sleeves: [{ id: ETH, asset: 'coin:ethereum' }], days: 0, marketCaps: false })
})

test('by chance: weights come to 1, none is below zero, what is kept is kept', () => {
  const random = seededRandom(11)
  for (let round = 0; round < 500; round += 1) {
    const count = 2 + Math.floor(random() * 8)
    const sleeves = Array.from({ length: count }, (_, at) =>
      sleeveOf(`c${at}`, {
        isLocked: random() < 0.2,
        ...(random() < 0.3 && { min: random() / count / 2 }),
        ...(random() < 0.3 && { max: 1 / count + random() / 2 }),
      }),
    )
    const now = Object.fromEntries(sleeves.map(({ id }) => [id, random() / count]))
    const buffer = random() * 0.2
    const targets = run({ sleeves, cash: cash(buffer), method: { id: 'equal', params: {} } }, now)
    if ('unknown' in targets) continue
    const sum = targets.rows.reduce((before, { weight }) => before + weight, 0)
    expect(sum).toBeCloseTo(1, 9)
    for (const { sleeve, weight, low, high } of targets.rows) {
      expect(weight).toBeGreaterThanOrEqual(low)
      expect(weight).toBeLessThanOrEqual(high)
      const asked = sleeves.find(({ id }) => id === sleeve)
      if (asked?.isLocked) expect(weight).toBe(now[sleeve])
      else expect(weight).toBeGreaterThanOrEqual((asked?.min ?? 0) - 1e-9)
      if (asked && !asked.isLocked) expect(weight).toBeLessThanOrEqual((asked.max ?? 1) + 1e-9)
      if (sleeve === CASH) expect(weight).toBeGreaterThanOrEqual(buffer - 1e-9)
    }
  }
})
