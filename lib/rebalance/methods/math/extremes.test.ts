import { describe, expect, test } from 'vitest'
import { covarianceFrom, randomCovariance } from '@/tests/fixtures/covariances'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { type Box, boxOf } from './box'
import { type Covariance, scaled } from './covariance'
import { equalRisk } from './equal-risk'
import { maximumDiversification } from './maximum-diversification'
import { minimumVariance } from './minimum-variance'

const searches: readonly [string, (covariance: Covariance, box: Box) => Float64Array | undefined][] = [
  ['equal risk', equalRisk],
  ['minimum variance', minimumVariance],
  ['maximum diversification', maximumDiversification],
]

/** Stablecoins beside the wildest coins: deviations of 0.001 % to 30 % a day. */
function withDeviations(covariance: Covariance, random: () => number): Covariance {
  const deviations = covariance.deviations.map(() => 1e-5 * 30_000 ** random())
  return { ...covariance, deviations, values: scaled(covariance.correlation, deviations) }
}

function check(weights: Float64Array | undefined, { low, high, total }: Box) {
  if (weights === undefined) throw new Error('has not come to rest')
  expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 8)
  for (const [at, weight] of weights.entries()) {
    expect(weight).toBeGreaterThanOrEqual((low[at] ?? 0) - 1e-9)
    expect(weight).toBeLessThanOrEqual((high[at] ?? 1) + 1e-9)
  }
}

describe.each(searches)('%s comes to rest', (_, search) => {
  test('between stablecoins and the wildest coins, with bounds and without', () => {
    const random = seededRandom(31)
    let givenUp = 0
    for (let round = 0; round < 40; round += 1) {
      const covariance = withDeviations(randomCovariance(random, 2 + Math.floor(random() * 40)), random)
      const { size } = covariance
      check(search(covariance, boxOf(size)), boxOf(size))
      const low = new Float64Array(size).map(() => (random() < 0.2 ? random() / size : 0))
      const high = low.map((each) => (random() < 0.5 ? Math.min(1, each + (3 * random()) / size) : 1))
      const total = Math.min(
        1,
        high.reduce((sum, each) => sum + each, 0),
      )
      const [free, held] = [search(covariance, boxOf(size)), search(covariance, { low, high, total })]
      // Equal risk gives up bounds that nothing within them can share out, and says so by its weights without them.
      const isGivenUp = search === equalRisk && held?.every((each, at) => each === (free?.[at] ?? 0) * total)
      if (!isGivenUp) check(held, { low, high, total })
      else givenUp += 1
    }
    expect(givenUp).toBeLessThan(25)
  })

  test('where all move as one, or two against each other', () => {
    for (const correlation of [1, 0.999999, -0.999999])
      check(search(covarianceFrom([0.02, 0.05], [correlation]), boxOf(2)), boxOf(2))
    // What cancels out completely has no risk to be shared: no weights is an answer, weights that are none is not.
    const weights = search(covarianceFrom([0.02, 0.05], [-1]), boxOf(2))
    if (weights !== undefined) check(weights, boxOf(2))
    check(search(covarianceFrom([0.02, 0.05, 0.03], [1, 1, 1]), boxOf(3)), boxOf(3))
  })

  test('where bounds leave one point only', () => {
    const box = { low: Float64Array.of(0.2, 0.3, 0.5), high: Float64Array.of(1, 1, 1), total: 1 }
    const weights = search(covarianceFrom([0.02, 0.05, 0.03], [0.5, 0.2, 0.1]), box)
    check(weights, box)
    expect([...(weights ?? [])].map((each) => Number(each.toFixed(8)))).toEqual([0.2, 0.3, 0.5])
    const tight = { low: new Float64Array(3), high: Float64Array.of(0.2, 0, 0.3), total: 0.5 }
    const most = search(covarianceFrom([0.02, 0.05, 0.03], [0.5, 0.2, 0.1]), tight)
    expect([...(most ?? [])].map((each) => Number(each.toFixed(8)))).toEqual([0.2, 0, 0.3])
  })
})
