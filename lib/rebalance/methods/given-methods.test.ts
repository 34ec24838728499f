import { describe, expect, test } from 'vitest'
import { closesOf, remarksOf, weigh } from '@/tests/fixtures/method-input'
import { sleeveOf } from '@/tests/fixtures/strategy'
import { marketCap } from './market-cap'
import { factorOf, momentumTilt } from './momentum-tilt'
import { METHODS } from './registry'
import { stableFloor } from './stable-floor'

test('every method has its own id, and every field its own key', () => {
  expect(new Set(METHODS.map(({ id }) => id)).size).toBe(METHODS.length)
  for (const { fields } of METHODS) expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
})

describe('market value', () => {
  const sleeves = ['bitcoin', 'ethereum', 'solana', 'dogecoin'].map((slug) => sleeveOf(slug))
  const marketCaps = { bitcoin: 1600, ethereum: 400, solana: 100, dogecoin: 25 }

  test('in proportion, without a cap', () => {
    expect(weigh(marketCap, { sleeves, marketCaps }, { cap: 1 })).toEqual({
      bitcoin: 0.7529411765,
      ethereum: 0.1882352941,
      solana: 0.0470588235,
      dogecoin: 0.0117647059,
    })
  })

  test('what is above the cap goes to the others in proportion, and what they get is capped again', () => {
    expect(weigh(marketCap, { sleeves, marketCaps }, { cap: 0.4 })).toEqual({
      bitcoin: 0.4,
      ethereum: 0.4,
      solana: 0.16,
      dogecoin: 0.04,
    })
  })

  test('by the root of it', () => {
    expect(weigh(marketCap, { sleeves, marketCaps }, { cap: 1, weighting: 'root' })).toEqual({
      bitcoin: 0.5333333333,
      ethereum: 0.2666666667,
      solana: 0.1333333333,
      dogecoin: 0.0666666667,
    })
  })

  test('a cap that all are at leaves money, and says so', () => {
    const two = { marketCaps, sleeves: sleeves.slice(0, 2) }
    expect(weigh(marketCap, two, { cap: 0.3 })).toEqual({ bitcoin: 0.3, ethereum: 0.3 })
    expect(remarksOf(marketCap, two, { cap: 0.3 })).toHaveLength(1)
    expect(remarksOf(marketCap, { sleeves, marketCaps }, { cap: 0.3 })).toEqual([])
  })

  test('a value that is not known is not taken for none', () => {
    expect(weigh(marketCap, { marketCaps: { bitcoin: 1600 } })).toBe(
      'The market value of {name} is not known.',
    )
    expect(weigh(marketCap, {})).toBe('The market value of {name} is not known.')
  })
})

describe('momentum tilt', () => {
  /** MSCI Momentum Indexes Methodology (2014), 2.2.2. */
  test.each([
    [1, 2],
    [0, 1],
    [-1, 0.5],
    [5, 4],
    [-5, 0.25],
  ])("MSCI's score of z = %d is %d", (z, score) => {
    expect(factorOf(z, 1)).toBeCloseTo(score, 12)
  })

  const rise = (to: number, days = 40) =>
    closesOf(Array.from({ length: days }, (_, day) => (day === 5 ? to : 0)))
  const params = { days: 30, skip: 0 }

  test('more of what rose more: two assets stand at z of ± 1 / √2', () => {
    const closes = { bitcoin: rise(0.2), ethereum: rise(0.1) }
    const [more, less] = [1 + Math.SQRT1_2, 1 / (1 + Math.SQRT1_2)]
    // The change of day 5 is within the last 40 days, not within the last 30.
    expect(weigh(momentumTilt, { closes }, { ...params, days: 40 })).toEqual({
      bitcoin: Number((more / (more + less)).toFixed(10)),
      ethereum: Number((less / (more + less)).toFixed(10)),
    })
    expect(weigh(momentumTilt, { closes }, params)).toEqual({ bitcoin: 0.5, ethereum: 0.5 })
  })

  test('the last days may be left out', () => {
    const late = (to: number) => closesOf(Array.from({ length: 40 }, (_, day) => (day === 37 ? to : 0)))
    const closes = { bitcoin: late(0.5), ethereum: late(-0.5) }
    expect(weigh(momentumTilt, { closes }, { days: 30, skip: 5 })).toEqual({ bitcoin: 0.5, ethereum: 0.5 })
    expect(weigh(momentumTilt, { closes }, { days: 30, skip: 0 })).not.toEqual({
      bitcoin: 0.5,
      ethereum: 0.5,
    })
  })

  test('the user’s money stays money, and half the strength tilts less', () => {
    const closes = { bitcoin: rise(0.2), ethereum: rise(0.1) }
    const weights = { 'coin:bitcoin': 0.3, 'coin:ethereum': 0.3 }
    const of = (strength: number) =>
      weigh(momentumTilt, { closes }, { days: 40, skip: 0, base: 'weights', weights, strength })
    const [full, half] = [of(1), of(0.5)]
    if (typeof full === 'string' || typeof half === 'string') throw new Error('unknown')
    expect((full['bitcoin'] ?? 0) + (full['ethereum'] ?? 0)).toBeCloseTo(0.6, 9)
    expect(full['bitcoin']).toBeGreaterThan(half['bitcoin'] ?? 1)
    expect(half['bitcoin']).toBeGreaterThan(0.3)
  })

  test('what has no prices keeps its weight, and is told; a gap of a few days is bridged', () => {
    const sleeves = ['bitcoin', 'ethereum', 'new'].map((slug) => sleeveOf(slug))
    const gap = rise(0.2).map((close, day) => (day === 0 ? Number.NaN : close))
    const closes = { bitcoin: rise(0.2), ethereum: rise(0.2), new: new Float64Array(41).fill(Number.NaN) }
    expect(weigh(momentumTilt, { sleeves, closes }, { ...params, days: 40 })).toEqual({
      bitcoin: 0.3333333333,
      ethereum: 0.3333333333,
      new: 0.3333333333,
    })
    expect(remarksOf(momentumTilt, { sleeves, closes }, { ...params, days: 40 })).toHaveLength(1)
    expect(
      weigh(momentumTilt, { closes: { bitcoin: rise(0.2), ethereum: gap } }, { ...params, days: 40 }),
    ).toMatch(/Fewer than two/)
    const late = rise(0.2).map((close, day) => (day === 40 ? Number.NaN : close))
    expect(
      remarksOf(momentumTilt, { closes: { bitcoin: rise(0.2), ethereum: late } }, { ...params, days: 39 }),
    ).toEqual([])
  })
})

describe('stable floor', () => {
  const sleeves = ['bitcoin', 'ethereum', 'tether'].map((slug) => sleeveOf(slug))
  const weights = { 'coin:bitcoin': 0.6, 'coin:ethereum': 0.3, 'coin:tether': 0.1 }
  const stable = ['coin:tether']

  test('lifts what is stable to the floor; the others share the rest by their weights', () => {
    expect(weigh(stableFloor, { sleeves }, { floor: 0.4, stable, weights })).toEqual({
      bitcoin: 0.4,
      ethereum: 0.2,
      tether: 0.4,
    })
  })

  test('leaves weights alone that keep it', () => {
    expect(weigh(stableFloor, { sleeves }, { floor: 0.1, stable, weights })).toEqual({
      bitcoin: 0.6,
      ethereum: 0.3,
      tether: 0.1,
    })
  })

  test('splits it evenly among stable ones without weights', () => {
    const two = [...sleeves, sleeveOf('dai')]
    expect(
      weigh(
        stableFloor,
        { sleeves: two },
        { floor: 0.5, stable: ['coin:tether', 'coin:dai'], weights: { 'coin:bitcoin': 1 } },
      ),
    ).toEqual({ bitcoin: 0.5, ethereum: 0, tether: 0.25, dai: 0.25 })
  })

  test('is money when nothing is chosen, what the weights leave among it', () => {
    expect(weigh(stableFloor, { sleeves }, { floor: 0.4, weights })).toEqual({
      bitcoin: 0.36,
      ethereum: 0.18,
      tether: 0.06,
    })
    const lean = { 'coin:bitcoin': 0.5 }
    expect(weigh(stableFloor, { sleeves }, { floor: 0.4, weights: lean })).toMatchObject({ bitcoin: 0.5 })
    expect(weigh(stableFloor, { sleeves }, { floor: 0.75, weights: lean })).toMatchObject({ bitcoin: 0.25 })
  })
})
