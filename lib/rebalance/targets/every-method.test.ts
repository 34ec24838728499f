/** What every method must keep, whatever it is for: by random prices, holdings, bounds, locks and buffers. */
import { describe, expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { CASH, type Sleeve, type SleeveId, type StrategySpec } from '@/lib/core/rebalance'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { sleeveOf, strategySpec } from '@/tests/fixtures/strategy'
import type { Method } from '../methods/define-method'
import { METHODS } from '../methods/registry'
import { needOf, targetsOf } from './targets-of'

const DAYS = 130

function wander(random: () => number): Float64Array {
  let price = 1
  const size = 0.002 * 30 ** random()
  return new Float64Array(DAYS).map(() => (price *= 1 + (random() - 0.5) * size))
}

/** Weights for whatever field asks for them, the standard of everything else. */
function paramsFor({ fields }: Method, sleeves: readonly Sleeve[], random: () => number) {
  const raw = sleeves.map(() => random())
  const sum = raw.reduce((before, each) => before + each, 0)
  return Object.fromEntries(
    fields.flatMap(({ key, kind, when }) =>
      kind === 'weights' && when === undefined
        ? [[key, Object.fromEntries(sleeves.map(({ id }, at) => [id, (raw[at] ?? 0) / sum]))]]
        : [],
    ),
  )
}

function world(method: Method, random: () => number) {
  const count = 2 + Math.floor(random() * 10)
  const sleeves = Array.from({ length: count }, (_, at) =>
    sleeveOf(`c${at}`, {
      isLocked: at > 1 && random() < 0.15,
      ...(random() < 0.2 && { min: random() / count / 3 }),
      ...(random() < 0.3 && { max: 1 / count + random() / 2 }),
    }),
  )
  const buffer = random() * 0.2
  const spec: StrategySpec = strategySpec({
    sleeves,
    cash: { ...strategySpec().cash, bufferRatio: buffer },
    method: { id: method.id, params: paramsFor(method, sleeves, random) },
  })
  const raw = [...sleeves.map(({ id }) => id), CASH].map((id) => [id, 0.05 + random()] as const)
  const whole = raw.reduce((sum, [, worth]) => sum + worth, 0)
  const weights = new Map<SleeveId, number>(raw.map(([id, worth]) => [id, worth / whole]))
  const bySleeve = <T>(value: () => T) => new Map(sleeves.map(({ id }) => [id, value()]))
  const input = {
    weights,
    closes: bySleeve(() => wander(random).subarray(DAYS - Math.max(1, needOf(spec).days))),
    marketCaps: bySleeve(() => 1e6 * 1e5 ** random()),
    symbolOf: (asset: AssetId) => asset,
    wholeUsd: 10_000,
  }
  return { spec, input, weights, buffer }
}

describe.each(METHODS)('$id', (method) => {
  test('gives weights that come to 1, and keeps locks, bounds and the money', () => {
    const random = seededRandom(41)
    let known = 0
    for (let round = 0; round < 60; round += 1) {
      const { spec, input, weights, buffer } = world(method, random)
      const targets = targetsOf({ spec, input, at: 0 })
      if ('unknown' in targets) continue
      known += 1
      expect(targets.rows.map(({ sleeve }) => sleeve)).toEqual([...spec.sleeves.map(({ id }) => id), CASH])
      expect(targets.rows.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 8)
      for (const { sleeve, weight } of targets.rows) {
        const asked = spec.sleeves.find(({ id }) => id === sleeve)
        if (asked?.isLocked) expect(weight).toBe(weights.get(sleeve))
        else expect(weight).toBeGreaterThanOrEqual(0)
        if (sleeve === CASH) expect(weight).toBeGreaterThanOrEqual(buffer - 1e-8)
        // A step goes on from what is there, which may be beyond a bound.
        if (!asked || asked.isLocked || method.isStep) continue
        expect(weight).toBeGreaterThanOrEqual((asked.min ?? 0) - 1e-8)
        expect(weight).toBeLessThanOrEqual((asked.max ?? 1) + 1e-8)
      }
    }
    expect(known).toBeGreaterThan(30)
  })

  test('asked again about the same, says the same; and does not change what it was asked with', () => {
    const { spec, input } = world(method, seededRandom(42))
    const before = structuredClone({ spec, closes: input.closes, weights: input.weights })
    const targets = targetsOf({ spec, input, at: 0 })
    expect(targetsOf({ spec, input, at: 0 })).toEqual(targets)
    expect({ spec, closes: input.closes, weights: input.weights }).toEqual(before)
  })
})
