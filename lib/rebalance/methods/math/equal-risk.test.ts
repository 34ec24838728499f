import { describe, expect, test } from 'vitest'
import { covarianceFrom, randomCovariance } from '@/tests/fixtures/covariances'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { boxOf } from './box'
import { type Covariance, timesVector, varianceOf } from './covariance'
import { equalRisk } from './equal-risk'

const found = (weights: Float64Array | undefined): Float64Array => {
  if (weights === undefined) throw new Error('has not come to rest')
  return weights
}
const percent = (weights: Float64Array | undefined, digits: number) =>
  [...found(weights)].map((weight) => +(weight * 100).toFixed(digits))

/** Parts of the variance: `w (Σw) / w'Σw`. */
function partsOf({ values }: Covariance, weights: Float64Array): number[] {
  const slopes = timesVector(values, weights)
  const whole = varianceOf(values, weights)
  return [...weights].map((weight, at) => (weight * (slopes[at] ?? 0)) / whole)
}

describe('published examples', () => {
  /** Maillard, Roncalli, Teïletche (2010), the example of four assets with deviations of 10, 20, 30 and 40 %. */
  test('four assets of Maillard, Roncalli and Teïletche', () => {
    const four = covarianceFrom([0.1, 0.2, 0.3, 0.4], [0.8, 0, 0, 0, 0, -0.5])
    expect(percent(equalRisk(four, boxOf(4)), 1)).toEqual([38.4, 19.2, 24.3, 18.2])
  })

  /** Roncalli: Introduction to Risk Parity and Budgeting (2013), three assets with deviations of 30, 20 and 15 %. */
  test('three assets of Roncalli', () => {
    const three = covarianceFrom([0.3, 0.2, 0.15], [0.8, 0.5, 0.3])
    expect(percent(equalRisk(three, boxOf(3)), 2)).toEqual([19.69, 32.44, 47.87])
  })
})

test('two assets: in proportion to 1 / deviation, whatever their correlation', () => {
  for (const correlation of [-0.95, -0.3, 0, 0.4, 0.99]) {
    const weights = found(equalRisk(covarianceFrom([0.4, 0.1], [correlation]), boxOf(2)))
    expect(weights[0]).toBeCloseTo(0.2, 9)
    expect(weights[1]).toBeCloseTo(0.8, 9)
  }
})

test('one asset has everything', () => {
  expect([...found(equalRisk(covarianceFrom([0.4], []), boxOf(1)))]).toEqual([1])
})

test('alike correlated: in proportion to 1 / deviation', () => {
  const deviations = [0.1, 0.2, 0.4, 0.5]
  const weights = found(equalRisk(covarianceFrom(deviations, [0.6, 0.6, 0.6, 0.6, 0.6, 0.6]), boxOf(4)))
  const sum = deviations.reduce((before, each) => before + 1 / each, 0)
  for (const [at, each] of deviations.entries()) expect(weights[at]).toBeCloseTo(1 / each / sum, 9)
})

test('by chance: every asset brings the same part, and the weights come to 1', () => {
  const random = seededRandom(3)
  for (let round = 0; round < 150; round += 1) {
    const covariance = randomCovariance(random, 2 + Math.floor(random() * 30))
    const weights = found(equalRisk(covariance, boxOf(covariance.size)))
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9)
    for (const part of partsOf(covariance, weights))
      expect(Math.abs(part - 1 / covariance.size)).toBeLessThan(1e-8)
  }
})

test('within bounds: what no bound holds brings the same, what is held at its most brings less, at its least more', () => {
  const random = seededRandom(5)
  let held = 0
  for (let round = 0; round < 100; round += 1) {
    const covariance = randomCovariance(random, 3 + Math.floor(random() * 8))
    const { size } = covariance
    const low = new Float64Array(size).map(() => (random() < 0.3 ? random() / size : 0))
    const high = low.map((each) => (random() < 0.5 ? Math.min(1, each + (2 * random()) / size) : 1))
    const total = Math.min(
      1,
      high.reduce((sum, each) => sum + each, 0),
    )
    const weights = found(equalRisk(covariance, { low, high, total }))
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 8)
    const parts = partsOf(covariance, weights)
    const [inside, atMost, atLeast]: number[][] = [[], [], []]
    for (const [at, weight] of weights.entries()) {
      expect(weight).toBeGreaterThanOrEqual((low[at] ?? 0) - 1e-12)
      expect(weight).toBeLessThanOrEqual((high[at] ?? 1) + 1e-12)
      const of =
        weight >= (high[at] ?? 1) - 1e-9 ? atMost : weight <= (low[at] ?? 0) + 1e-9 ? atLeast : inside
      of?.push(parts[at] ?? Number.NaN)
    }
    held += (atMost?.length ?? 0) + (atLeast?.length ?? 0)
    const common = inside?.[0]
    if (common === undefined) continue
    for (const part of inside ?? []) expect(part).toBeCloseTo(common, 6)
    for (const part of atMost ?? []) expect(part).toBeLessThanOrEqual(common + 1e-6)
    for (const part of atLeast ?? []) expect(part).toBeGreaterThanOrEqual(common - 1e-6)
  }
  expect(held).toBeGreaterThan(100)
})
