import { describe, expect, test } from 'vitest'
import { covarianceFrom, randomCovariance, randomWeights } from '@/tests/fixtures/covariances'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { boxOf } from './box'
import { varianceOf } from './covariance'
import { minimumVariance } from './minimum-variance'

const found = (weights: Float64Array | undefined): Float64Array => {
  if (weights === undefined) throw new Error('has not come to rest')
  return weights
}

describe('published examples', () => {
  /** Bodie, Kane, Marcus: Investments, "Optimal Risky Portfolios": bonds 12 %, shares 20 %, correlation 0.3. */
  test('bonds and shares of Bodie, Kane and Marcus: 82 to 18 %, and a deviation of 11.45 %', () => {
    const two = covarianceFrom([0.12, 0.2], [0.3])
    const weights = found(minimumVariance(two, boxOf(2)))
    expect([...weights].map((each) => +each.toFixed(2))).toEqual([0.82, 0.18])
    expect(Math.sqrt(varianceOf(two.values, weights))).toBeCloseTo(0.1145, 4)
  })

  /** Maillard, Roncalli, Teïletche (2010), the example of four assets: the second one has no place in it. */
  test('four assets of Maillard, Roncalli and Teïletche', () => {
    const four = covarianceFrom([0.1, 0.2, 0.3, 0.4], [0.8, 0, 0, 0, 0, -0.5])
    const weights = found(minimumVariance(four, boxOf(4)))
    expect([...weights].map((each) => +(each * 100).toFixed(1))).toEqual([74.5, 0, 15.2, 10.3])
  })
})

test('two assets in closed form, cut where one would be owed', () => {
  const random = seededRandom(1)
  for (let round = 0; round < 200; round += 1) {
    const [a, b, correlation] = [0.01 + random(), 0.01 + random(), random() * 1.9 - 0.95]
    const shared = correlation * a * b
    const exact = Math.min(1, Math.max(0, (b * b - shared) / (a * a + b * b - 2 * shared)))
    const weights = found(minimumVariance(covarianceFrom([a, b], [correlation]), boxOf(2)))
    expect(weights[0]).toBeCloseTo(exact, 8)
  }
})

test('uncorrelated: in proportion to 1 / variance', () => {
  const weights = found(minimumVariance(covarianceFrom([0.1, 0.2, 0.4], [0, 0, 0]), boxOf(3)))
  for (const [at, share] of [16 / 21, 4 / 21, 1 / 21].entries()) expect(weights[at]).toBeCloseTo(share, 9)
})

test('two that are the same do not disturb it', () => {
  const weights = found(minimumVariance(covarianceFrom([0.1, 0.1, 0.2], [1, 0, 0]), boxOf(3)))
  expect((weights[0] ?? 0) + (weights[1] ?? 0)).toBeCloseTo(0.8, 9)
})

test('by chance: no weights of a hundred others are calmer, nor any small change, and bounds are kept', () => {
  const random = seededRandom(2)
  for (let round = 0; round < 100; round += 1) {
    const covariance = randomCovariance(random, 2 + Math.floor(random() * 30))
    const { size, values } = covariance
    const low = new Float64Array(size).map(() => (random() < 0.2 ? random() / size : 0))
    const high = low.map((each) => (random() < 0.3 ? Math.min(1, each + 2 / size) : 1))
    const weights = found(minimumVariance(covariance, { low, high, total: 1 }))
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9)
    expect(weights.every((each, at) => each >= (low[at] ?? 0) && each <= (high[at] ?? 1))).toBe(true)
    const least = varianceOf(values, weights)
    for (let other = 0; other < 100; other += 1) {
      const towards = randomWeights(random, size)
      for (const part of [1, 0.01]) {
        const mixed = weights.map((each, at) => each + part * ((towards[at] ?? 0) - each))
        if (mixed.some((each, at) => each < (low[at] ?? 0) || each > (high[at] ?? 1))) continue
        expect(varianceOf(values, mixed)).toBeGreaterThanOrEqual(least * (1 - 1e-9))
      }
    }
  }
})

test('every point of a grid over three assets is at least as restless', () => {
  const three = covarianceFrom([0.03, 0.05, 0.02], [0.7, -0.2, 0.1])
  const least = varianceOf(three.values, found(minimumVariance(three, boxOf(3))))
  let best = Number.POSITIVE_INFINITY
  for (let a = 0; a <= 200; a += 1)
    for (let b = 0; a + b <= 200; b += 1)
      best = Math.min(best, varianceOf(three.values, Float64Array.of(a / 200, b / 200, (200 - a - b) / 200)))
  expect(least).toBeLessThanOrEqual(best)
  expect(best / least).toBeLessThan(1.001)
})
