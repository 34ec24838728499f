import { describe, expect, test } from 'vitest'
import { covarianceFrom, randomCovariance, randomWeights } from '@/tests/fixtures/covariances'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { boxOf } from './box'
import { type Covariance, dot, varianceOf } from './covariance'
import { maximumDiversification } from './maximum-diversification'

const found = (weights: Float64Array | undefined): Float64Array => {
  if (weights === undefined) throw new Error('has not come to rest')
  return weights
}
/** Choueifaty's diversification ratio. */
const ratioOf = ({ values, deviations }: Covariance, weights: Float64Array) =>
  dot(deviations, weights) / Math.sqrt(varianceOf(values, weights))

describe('published properties', () => {
  /** Choueifaty, Coignard (2008): of two assets it holds 1 / deviation of each, whatever their correlation. */
  test('two assets', () => {
    for (const correlation of [-0.9, 0, 0.5]) {
      const weights = found(maximumDiversification(covarianceFrom([0.1, 0.2], [correlation]), boxOf(2)))
      expect(weights[0]).toBeCloseTo(2 / 3, 9)
    }
  })

  /** Choueifaty, Froidure, Reynier: Properties of the Most Diversified Portfolio (2013), "duplication invariance". */
  test('an asset that stands there twice has the same weight in all', () => {
    const once = found(maximumDiversification(covarianceFrom([0.1, 0.3], [0.4]), boxOf(2)))
    const twice = found(maximumDiversification(covarianceFrom([0.1, 0.3, 0.3], [0.4, 0.4, 1]), boxOf(3)))
    expect(twice[0]).toBeCloseTo(once[0] ?? 0, 8)
    expect((twice[1] ?? 0) + (twice[2] ?? 0)).toBeCloseTo(once[1] ?? 0, 8)
  })

  /** The same paper, "leverage invariance": half of an asset's moves, twice its share. */
  test('an asset that moves half as much has twice the share', () => {
    const pairs = [0.3, -0.1, 0.2]
    const whole = found(maximumDiversification(covarianceFrom([0.1, 0.2, 0.3], pairs), boxOf(3)))
    const half = found(maximumDiversification(covarianceFrom([0.1, 0.1, 0.3], pairs), boxOf(3)))
    const shareOf = (weights: Float64Array, at: number) => (weights[at] ?? 0) / (weights[0] ?? 0)
    expect(shareOf(half, 1)).toBeCloseTo(2 * shareOf(whole, 1), 8)
    expect(shareOf(half, 2)).toBeCloseTo(shareOf(whole, 2), 8)
  })

  /** The same paper, the core property: what is out of it is more correlated to it than all that is in it, which is so alike. */
  test('all that is held is correlated to it alike, and what is not held more', () => {
    const random = seededRandom(4)
    for (let round = 0; round < 50; round += 1) {
      const covariance = randomCovariance(random, 3 + Math.floor(random() * 12))
      const { values, deviations, size } = covariance
      const weights = found(maximumDiversification(covariance, boxOf(size)))
      const deviation = Math.sqrt(varianceOf(values, weights))
      const correlations = [...weights].map(
        (_, at) =>
          dot(values.subarray(at * size, at * size + size), weights) / deviation / (deviations[at] ?? 0),
      )
      const held = correlations.filter((_, at) => (weights[at] ?? 0) > 1e-9)
      for (const each of held) expect(each).toBeCloseTo(held[0] ?? Number.NaN, 6)
      for (const each of correlations) expect(each).toBeGreaterThanOrEqual((held[0] ?? 0) - 1e-6)
    }
  })
})

test('by chance and within bounds: no other weights have a larger ratio', () => {
  const random = seededRandom(6)
  for (let round = 0; round < 60; round += 1) {
    const covariance = randomCovariance(random, 2 + Math.floor(random() * 10))
    const { size } = covariance
    const low = new Float64Array(size).map(() => (random() < 0.3 ? random() / size : 0))
    const high = low.map((each) => (random() < 0.5 ? Math.min(1, each + 2 / size) : 1))
    const weights = found(maximumDiversification(covariance, { low, high, total: 1 }))
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 8)
    expect(weights.every((each, at) => each >= (low[at] ?? 0) - 1e-9 && each <= (high[at] ?? 1) + 1e-9)).toBe(
      true,
    )
    const best = ratioOf(covariance, weights)
    for (let other = 0; other < 100; other += 1) {
      const towards = randomWeights(random, size)
      for (const part of [1, 0.01]) {
        const mixed = weights.map((each, at) => each + part * ((towards[at] ?? 0) - each))
        if (mixed.some((each, at) => each < (low[at] ?? 0) || each > (high[at] ?? 1))) continue
        expect(ratioOf(covariance, mixed)).toBeLessThanOrEqual(best * (1 + 1e-8))
      }
    }
  }
})
