import { describe, expect, test } from 'vitest'
import { type Amount, add, amount, multiply } from '@/lib/core/amount'
import {
  ETH,
  HOUR,
  inWords,
  lookAtCondition,
  lookForEvents,
  MINUTE,
  NOW,
  priced,
  titlesOf,
} from '@/tests/fixtures/alert-facts'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { priceAbove } from './price-above'
import { priceBelow } from './price-below'
import { priceCrosses } from './price-crosses'
import { priceMove } from './price-move'

const at3200 = { asset: ETH, price: { value: '3200', currency: 'usd' } }
/** Two candles of a minute, around their moments. */
const gapOf = (high: string, low: string, { highAt = NOW - HOUR, lowAt = NOW - 2 * HOUR } = {}) => {
  const middle = multiply(add(amount(high), amount(low)), amount('0.5'))
  const around = (at: number, prices: { high: Amount; low: Amount }) => ({
    at: at - MINUTE / 2,
    until: at + MINUTE / 2,
    ...prices,
  })
  const candles = [
    around(highAt, { high: amount(high), low: middle }),
    around(lowAt, { high: middle, low: amount(low) }),
  ].toSorted((a, b) => a.at - b.at)
  return new Map([[ETH, { from: NOW - 3 * HOUR, until: NOW, candles, source: 'kraken' }]])
}

describe('a price above or below a limit', () => {
  const above = (usd: string, more: object = {}) =>
    lookAtCondition(priceAbove, { params: at3200, facts: { prices: priced(usd) }, ...more })

  test('holds beyond it, at once, and not at it', () => {
    expect(above('3200').holds).toBe(false)
    const { holds, words } = above('3200.01')
    expect(holds).toBe(true)
    expect(words && inWords(words.title)).toBe('ETH is above 3200 usd')
    expect(words && inWords(words.body)).toBe('It costs 3200.01 usd now.')
    const below = (usd: string) =>
      lookAtCondition(priceBelow, { params: at3200, facts: { prices: priced(usd) } }).holds
    expect([below('3199.99'), below('3200'), below('3201')]).toEqual([true, false, false])
  })

  test('ends only when it is back by half a percent', () => {
    const { memory } = above('3201')
    expect(above('3184.01', { memory }).holds).toBe(true)
    expect(above('3184', { memory }).holds).toBe(false)
    expect(above('3184.01').holds).toBe(false)
  })

  test('is compared in its own money', () => {
    const params = { asset: ETH, price: { value: '2900', currency: 'eur' } }
    const held = (facts: object) => lookAtCondition(priceAbove, { params, facts })
    expect(held({ prices: priced('3300') }).holds).toBe(true)
    expect(held({ prices: priced('3200') }).holds).toBe(false)
    expect(held({ prices: priced('3300'), rates: new Map() })).toMatchObject({
      holds: 'unknown',
      why: { params: { currency: 'EUR' } },
    })
  })

  test('is unknown, not false, without a price of now, and keeps what it knew', () => {
    const { memory } = above('3300')
    const old = above('3100', { memory, facts: { prices: priced('3100', NOW - 16 * MINUTE) } })
    expect(old).toMatchObject({ holds: 'unknown', memory, why: { params: { asset: 'ETH' } } })
    expect(above('0', { facts: { prices: new Map() } }).holds).toBe('unknown')
    expect(above('0', { facts: { prices: undefined } }).holds).toBe('unknown')
    expect(above('3300', { facts: { prices: priced('3300', NOW - 15 * MINUTE) } }).holds).toBe(true)
  })

  test('tells what it missed while nobody looked, and only that', () => {
    const lookedAt = NOW - 3 * HOUR
    const facts = { prices: priced('3100'), gaps: gapOf('3250', '2900') }
    const { holds, missed } = lookAtCondition(priceAbove, { params: at3200, facts, lookedAt })
    expect(holds).toBe(false)
    expect(missed?.at).toBe(NOW - HOUR)
    expect(missed && inWords(missed.words.title)).toBe('ETH was above 3200 usd')
    const none = (more: object) =>
      lookAtCondition(priceAbove, { params: at3200, facts, lookedAt, ...more }).missed
    expect(none({ lookedAt: undefined })).toBeUndefined()
    expect(none({ lookedAt: NOW - HOUR + MINUTE })).toBeUndefined()
    expect(none({ memory: { holds: true } })).toBeUndefined()
    expect(none({ facts: { prices: priced('3300'), gaps: gapOf('3400', '2900') } })).toBeUndefined()
    expect(none({ facts: { prices: priced('3100'), gaps: gapOf('3200', '2900') } })).toBeUndefined()
    const below = lookAtCondition(priceBelow, {
      params: at3200,
      facts: { ...facts, prices: priced('3300') },
      lookedAt,
    })
    expect(below.missed?.at).toBe(NOW - 2 * HOUR)
  })

  test('a memory of another shape counts as none', () => {
    expect(above('3190', { memory: { holds: 'yes' } }).holds).toBe(false)
    expect(above('3190', { memory: [3] }).holds).toBe(false)
  })
})

describe('a price that crosses', () => {
  const walk = (prices: readonly string[], params: object = {}) => {
    let memory: unknown
    return prices.map((usd, index) => {
      const now = NOW + index * MINUTE
      const facts = { now, prices: priced(usd, now) }
      const told = lookForEvents(priceCrosses, {
        params: { ...at3200, ...params },
        facts,
        memory,
        ...(index === 0 ? {} : { lookedAt: now - MINUTE }),
      })
      memory = told.memory
      return told.events.map(({ window }) => window.split(':')[0]).join()
    })
  }

  test('needs a side first, and the limit itself is none', () => {
    expect(walk(['3300', '3100', '3300'], { back: 0 })).toEqual(['', 'below', 'above'])
    expect(walk(['3200', '3300', '3200', '3300', '3200', '3100'], { back: 0 })).toEqual([
      '',
      '',
      '',
      '',
      '',
      'below',
    ])
  })

  test('that plays around the limit is told once', () => {
    expect(walk(['3190', '3201', '3199', '3202', '3198'])).toEqual(['', 'above', '', '', ''])
    expect(walk(['3190', '3201', '3150'])).toEqual(['', 'above', 'below'])
    expect(walk(['3190', '3201', '3300', '3199'])).toEqual(['', 'above', '', 'below'])
  })

  test('tells only the way that was chosen', () => {
    expect(walk(['3100', '3300', '3100'], { way: 'below' })).toEqual(['', '', 'below'])
    expect(walk(['3100', '3300', '3100'], { way: 'above' })).toEqual(['', 'above', ''])
  })

  test('is told exactly once for each crossing of a random walk', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed)
      const prices = Array.from({ length: 120 }, () => String(3195 + Math.floor(random() * 11)))
      let side = 0
      const expected = prices.map((price) => {
        const now = Math.sign(Number(price) - 3200)
        const told = now !== 0 && side !== 0 && now !== side ? (now > 0 ? 'above' : 'below') : ''
        if (now !== 0) side = now
        return told
      })
      expect(walk(prices, { back: 0 })).toEqual(expected)
      const calm = walk(prices, { back: 0.001 }).filter((told) => told !== '')
      expect(calm.length).toBeLessThanOrEqual(expected.filter((told) => told !== '').length)
      expect(calm.every((told, index) => index === 0 || told !== calm[index - 1])).toBe(true)
    }
  })

  test('over and back while nobody looked is told, once for however many looks', () => {
    const lookedAt = NOW - 3 * HOUR
    const memory = { side: 'below', isArmed: true, at: lookedAt }
    const old = { prices: priced('3100', NOW - HOUR), gaps: gapOf('3300', '3000') }
    const first = lookForEvents(priceCrosses, { params: at3200, facts: old, lookedAt, memory })
    expect(titlesOf(first)).toEqual(['ETH has gone over 3200 usd'])
    expect(first.why).toBeDefined()
    const again = lookForEvents(priceCrosses, { params: at3200, facts: old, lookedAt, memory: first.memory })
    expect(again.events).toEqual([])
    const known = lookForEvents(priceCrosses, {
      params: at3200,
      facts: { ...old, prices: priced('3100') },
      lookedAt,
      memory: first.memory,
    })
    expect(titlesOf(known)).toEqual(['ETH has gone under 3200 usd'])
    expect(lookForEvents(priceCrosses, { params: at3200, facts: old }).events).toEqual([])
  })
})

describe('a crossing is not lost', () => {
  const below = { side: 'below', isArmed: true, at: NOW - 3 * HOUR }
  const lookedAt = NOW - 3 * HOUR
  const cross = (asked: Parameters<typeof lookForEvents>[1]) =>
    lookForEvents(priceCrosses, { params: at3200, lookedAt, memory: below, ...asked })
  const over = ['ETH has gone over 3200 usd']

  test('where a source dates the present before the last candle of the gap', () => {
    const facts = { prices: priced('3300', NOW - 2 * MINUTE), gaps: gapOf('3150', '3000', { highAt: NOW }) }
    expect(titlesOf(cross({ facts }))).toEqual(over)
  })

  test('where the clock was a day ahead and was set back', () => {
    const memory = { ...below, at: NOW + 24 * HOUR, gapAt: NOW + 24 * HOUR }
    expect(titlesOf(cross({ facts: { prices: priced('3300') }, memory }))).toEqual(over)
  })

  test('where its price is of before the rule, by its source: it was on the other side at the first look', () => {
    const { events } = cross({ facts: { prices: priced('3300', NOW - MINUTE) }, lookedAt: NOW - 5 })
    expect(events.map(({ at }) => at)).toEqual([NOW - 5])
  })

  test('where the rule was never looked at before the absence', () => {
    const facts = { prices: priced('3100'), gaps: gapOf('3300', '3000') }
    const asked = { params: at3200, facts, armedAt: NOW - 3 * HOUR }
    expect(titlesOf(lookForEvents(priceCrosses, asked))).toEqual([...over, 'ETH has gone under 3200 usd'])
  })

  test('where the venue answers later, and the present had not crossed', () => {
    const owed = cross({ facts: { prices: priced('3100') }, isGapOwed: true })
    expect([owed.events, owed.memory]).toEqual([[], below])
    const later = { prices: priced('3100'), gaps: gapOf('3300', '3000') }
    expect(titlesOf(cross({ facts: later, memory: owed.memory }))).toEqual([
      ...over,
      'ETH has gone under 3200 usd',
    ])
  })

  test('nor told twice where the present had', () => {
    const owed = cross({ facts: { prices: priced('3300') }, isGapOwed: true })
    expect(titlesOf(owed)).toEqual(over)
    const later = {
      now: NOW + 5 * MINUTE,
      prices: priced('3310', NOW + 5 * MINUTE),
      gaps: gapOf('3300', '3000'),
    }
    expect(cross({ facts: later, memory: owed.memory }).events).toEqual([])
  })
})

describe('a price that moves', () => {
  const params = { asset: ETH, percent: 0.05, minutes: 60 }
  const past = (...points: [minutesAgo: number, usd: string][]) =>
    new Map([[ETH, points.map(([ago, usd]) => ({ at: NOW - ago * MINUTE, usd: amount(usd) }))]])
  const moves = (usd: string, points: [number, string][], more: object = {}) =>
    lookAtCondition(priceMove, {
      params,
      facts: { prices: priced(usd), pastPrices: past(...points) },
      ...more,
    })

  test('holds at exactly the percent, both ways', () => {
    expect(moves('105', [[59, '100']]).holds).toBe(true)
    expect(moves('104.99', [[59, '100']]).holds).toBe(false)
    const fall = moves('95', [[59, '100']])
    expect(fall.words && inWords(fall.words.title)).toBe('ETH is down 0.05')
    expect(moves('95', [[59, '100']], { params: { ...params, way: 'up' } }).holds).toBe(false)
  })

  test('does not look beyond its window, and is unknown where prices of it are missing', () => {
    expect(
      moves('105', [
        [61, '100'],
        [58, '104'],
      ]).holds,
    ).toBe(false)
    expect(moves('105', [[20, '104']]).holds).toBe('unknown')
    expect(moves('105', [[20, '100']]).holds).toBe(true)
    expect(moves('105', []).holds).toBe('unknown')
  })

  test('knows the price of a day ago for a window of a day', () => {
    const prices = new Map([[ETH, { usd: amount('120'), at: NOW, source: 'x', price24hAgo: amount('100') }]])
    const asked = (minutes: number) =>
      lookAtCondition(priceMove, { params: { ...params, minutes, percent: 0.2 }, facts: { prices } }).holds
    expect([asked(1440), asked(720)]).toEqual([true, 'unknown'])
  })

  test('goes on until it is clearly less, and a fall after a rise begins anew', () => {
    const first = moves('105', [[59, '100']])
    expect(first.since).toBe(NOW)
    expect(moves('104', [[59, '100']], { memory: { way: 'up', since: NOW - HOUR } })).toMatchObject({
      holds: true,
      since: NOW - HOUR,
    })
    expect(moves('103.9', [[59, '100']], { memory: { way: 'up', since: NOW - HOUR } }).holds).toBe(false)
    const fall = moves(
      '110',
      [
        [59, '100'],
        [5, '120'],
      ],
      { memory: { way: 'up', since: NOW - HOUR } },
    )
    expect(fall).toMatchObject({ holds: true, since: NOW, memory: { way: 'down' } })
  })

  test('that was over before anybody looked is missed', () => {
    const facts = {
      prices: priced('100'),
      pastPrices: past([200, '100'], [185, '100']),
      gaps: gapOf('101', '90', { lowAt: NOW - 150 * MINUTE, highAt: NOW - 40 * MINUTE }),
    }
    const told = lookAtCondition(priceMove, { params, facts, lookedAt: NOW - 185 * MINUTE })
    expect(told.missed?.at).toBe(NOW - 150 * MINUTE)
    expect(lookAtCondition(priceMove, { params, facts }).missed).toBeUndefined()
  })

  test('equals a brute-force search over random walks', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const random = seededRandom(seed)
      const points = Array.from({ length: 30 }, (_, index): [number, string] => [
        90 - index * 3,
        String(90 + Math.floor(random() * 21)),
      ])
      const last = 90 + Math.floor(random() * 21)
      const percent = Math.round(1 + random() * 15) / 100
      const within = points.filter(([ago]) => ago <= 60).map(([, usd]) => Number(usd))
      // Whole numbers: no float decides.
      const expected = within.some(
        (usd) =>
          last * 100 >= usd * Math.round(100 + percent * 100) ||
          last * 100 <= usd * Math.round(100 - percent * 100),
      )
      expect([seed, moves(String(last), points, { params: { ...params, percent } }).holds]).toEqual([
        seed,
        expected,
      ])
    }
  })

  test('cannot fall by more than everything', () => {
    expect(priceMove.problem?.({ ...params, way: 'down', percent: 1.2 })?.key).toBe('percent')
    expect(priceMove.problem?.({ ...params, way: 'up', percent: 1.2 })).toBeUndefined()
  })
})
