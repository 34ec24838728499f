import { describe, expect, test } from 'vitest'
import { meanAndDeviation } from '@/lib/analytics/risk/mean-and-deviation'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { momentsOf } from './moments'
import { SlidingMoments } from './sliding-moments'

/** Closes that wander, some days of which are not known. */
function wander(random: () => number, days: number, gaps = 0): Float64Array {
  let price = 100
  return new Float64Array(days).map(() => {
    price *= 1 + (random() - 0.5) * 0.1
    return random() < gaps ? Number.NaN : price
  })
}

/** Straight from the definition, over the days that all have. */
function byHand(closes: readonly Float64Array[], from: number, until: number) {
  const days = Array.from({ length: until - from }, (_, at) => from + at).filter(
    (day) => day > 0 && closes.every((each) => Number.isFinite(each[day]) && Number.isFinite(each[day - 1])),
  )
  const returns = closes.map((each) => days.map((day) => (each[day] ?? 0) / (each[day - 1] ?? 0) - 1))
  const spreads = returns.map(meanAndDeviation)
  const correlation = returns.flatMap((one, a) =>
    returns.map((other, b) => {
      const shared = one.reduce(
        (sum, each, at) =>
          sum + (each - (spreads[a]?.mean ?? 0)) * ((other[at] ?? 0) - (spreads[b]?.mean ?? 0)),
        0,
      )
      return shared / (days.length - 1) / ((spreads[a]?.deviation ?? 0) * (spreads[b]?.deviation ?? 0))
    }),
  )
  return { days: days.length, spreads, correlation }
}

const closeTo = (got: Float64Array, wanted: readonly number[]) => {
  expect(got).toHaveLength(wanted.length)
  for (const [at, each] of wanted.entries()) expect(got[at]).toBeCloseTo(each, 10)
}

test('two assets: deviation, mean and correlation as defined', () => {
  const { days, means, deviations, correlation } = momentsOf(
    [Float64Array.of(100, 110, 99, 108.9), Float64Array.of(50, 55, 60.5, 60.5)],
    3,
  )
  expect(days).toBe(3)
  closeTo(means, [0.1 / 3, 0.2 / 3])
  closeTo(deviations, [Math.sqrt(0.04 / 3), Math.sqrt(0.01 / 3)])
  closeTo(correlation, [1, -0.5, -0.5, 1])
})

describe('the window', () => {
  test('moved day by day, forwards, by leaps and backwards, tells what the definition tells', () => {
    const random = seededRandom(9)
    const closes = [wander(random, 900, 0.02), wander(random, 900), wander(random, 900, 0.01)]
    const window = new SlidingMoments(closes, 60)
    const ends = [
      61,
      62,
      63,
      64,
      90,
      91,
      400,
      399,
      398,
      62,
      1,
      2,
      40,
      ...Array.from({ length: 600 }, (_, at) => 300 + at),
    ]
    for (const end of ends) {
      const moments = window.before(end)
      const hand = byHand(closes, Math.max(0, end - 60), end)
      expect(moments.days).toBe(hand.days)
      expect(moments.missing).toBe(60 - hand.days)
      if (hand.days < 2) continue
      closeTo(
        moments.means,
        hand.spreads.map(({ mean }) => mean),
      )
      closeTo(
        moments.deviations,
        hand.spreads.map(({ deviation }) => deviation),
      )
      closeTo(moments.correlation, hand.correlation)
    }
  })

  test('does not look at the close of its end, nor at a later one', () => {
    const random = seededRandom(10)
    const closes = [wander(random, 100), wander(random, 100)]
    const before = momentsOf(
      closes.map((each) => each.subarray(0, 80)),
      60,
    )
    const changed = closes.map((each) => each.map((close, day) => (day >= 80 ? close * 7 : close)))
    expect(new SlidingMoments(changed, 60).before(80)).toEqual(before)
  })
})

test('a change over a gap is a return of no day', () => {
  const { days, missing } = momentsOf(
    [Float64Array.of(1, 2, Number.NaN, 4, 5), Float64Array.of(1, 2, 3, 4, 5)],
    4,
  )
  expect([days, missing]).toEqual([2, 2])
})

test('what did not move has no deviation, even where it once moved much', () => {
  const still = new Float64Array(200).fill(1)
  still[3] = 9
  const random = seededRandom(12)
  const window = new SlidingMoments([still, wander(random, 200)], 50)
  expect(window.before(51).deviations[0]).toBeGreaterThan(0.1)
  const { deviations, correlation } = window.before(120)
  expect(deviations[0]).toBe(0)
  expect([...correlation]).toEqual([1, 0, 0, 1])
})

test('closes of other days are refused', () => {
  expect(() => momentsOf([new Float64Array(3), new Float64Array(4)], 2)).toThrow(RangeError)
})

test('without days there are no moments', () => {
  expect(momentsOf([Float64Array.of(1)], 5)).toMatchObject({ days: 0, missing: 5 })
})
