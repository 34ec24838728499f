import { expect, test } from 'vitest'
import { covarianceFrom } from '@/tests/fixtures/covariances'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { covarianceOf, shrinkageOf, timesVector, varianceOf } from './covariance'
import { momentsOf } from './moments'

test('deviations stay, correlations come nearer to their mean', () => {
  const { deviations, correlation } = covarianceFrom([0.02, 0.05, 0.03], [0.8, 0.5, 0.2])
  const shrunk = covarianceOf({ days: 61, deviations, correlation })
  const chance = (0.36 ** 2 + 0.75 ** 2 + 0.96 ** 2) / 60
  const wanted = chance / (2 * 0.3 ** 2)
  expect(shrinkageOf({ correlation, size: 3, days: 61 })).toBeCloseTo(wanted, 12)
  expect(shrunk.correlation[1]).toBeCloseTo(0.8 - 0.3 * wanted, 12)
  expect(shrunk.correlation[2]).toBeCloseTo(0.5, 12)
  expect(shrunk.correlation[7]).toBeCloseTo(0.2 + 0.3 * wanted, 12)
  expect(shrunk.values[4]).toBeCloseTo(0.0025, 15)
  expect(shrunk.values[1]).toBeCloseTo(0.001 * (0.8 - 0.3 * wanted), 15)
  expect([...shrunk.deviations]).toEqual([0.02, 0.05, 0.03])
})

test('many days leave the sample as it is, and so does what has no spread', () => {
  const { correlation } = covarianceFrom([1, 1, 1], [0.6, 0.5, 0.4])
  expect(shrinkageOf({ correlation, size: 3, days: 1_000_000 })).toBeLessThan(1e-3)
  expect(shrinkageOf({ correlation, size: 3, days: 30 })).toBe(1)
  expect(shrinkageOf({ correlation: covarianceFrom([1, 1], [0.3]).correlation, size: 2, days: 90 })).toBe(0)
  expect(shrinkageOf({ correlation: Float64Array.of(1), size: 1, days: 90 })).toBe(0)
})

test('of few days it is nearer to the truth than the sample, which is what it is for', () => {
  const random = seededRandom(8)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const [assets, truth] = [12, 0.5]
  let [sample, shrunk] = [0, 0]
  for (let round = 0; round < 60; round += 1) {
    const closes = Array.from({ length: assets }, () => new Float64Array(41).fill(1))
    for (let day = 1; day <= 40; day += 1) {
      const shared = normal()
      for (const each of closes)
        each[day] =
          (each[day - 1] ?? 1) * (1 + 0.02 * (Math.sqrt(truth) * shared + Math.sqrt(1 - truth) * normal()))
    }
    const moments = momentsOf(closes, 40)
    const { correlation } = covarianceOf(moments)
    for (let at = 0; at < correlation.length; at += 1) {
      const wanted = at % (assets + 1) === 0 ? 1 : truth
      sample += ((moments.correlation[at] ?? 0) - wanted) ** 2
      shrunk += ((correlation[at] ?? 0) - wanted) ** 2
    }
  }
  expect(shrunk / sample).toBeLessThan(0.7)
})

test('more assets than days: no weights have a variance of nothing', () => {
  const random = seededRandom(13)
  const closes = Array.from({ length: 40 }, () => {
    let price = 1
    return new Float64Array(32).map(() => (price *= 1 + (random() - 0.5) / 10))
  })
  const { values } = covarianceOf(momentsOf(closes, 31))
  // Down the gradient of the Rayleigh quotient: the calmest direction of all.
  let direction = new Float64Array(40).map(() => random() - 0.5)
  for (let round = 0; round < 3000; round += 1) {
    const image = timesVector(values, direction)
    direction = direction.map((each, at) => each - 50 * (image[at] ?? 0))
    const size = Math.hypot(...direction)
    direction = direction.map((each) => each / size)
  }
  expect(varianceOf(values, direction)).toBeGreaterThan(1e-6)
})
