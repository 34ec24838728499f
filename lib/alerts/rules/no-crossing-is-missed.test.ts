/**
 * Random prices, a minute each, and a browser that looks when it can: regularly, after hours, while a source or a venue does not
 * answer, with prices of a stream before the first reading. What the rule tells is held against the whole way of the price.
 */
import { describe, expect, test } from 'vitest'
import { NOW } from '@/tests/fixtures/alert-facts'
import { alertRow } from '@/tests/fixtures/alerts'
import { LIMIT, lookInLife, lookTime, MINUTES, paramsOf, walk } from '@/tests/fixtures/price-life'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { isGap } from '../away'
import { priceCrosses } from './price-crosses'

const params = paramsOf(priceCrosses, { way: 'either', back: 0.02 })

interface Told {
  to: string
  at: number
}

interface Stretch {
  from: number
  until: number
  /** Minutes in it that no look has seen. */
  hidden: number[]
  told: readonly Told[]
}

/** @returns what was told, and the stretches in which the rule knew every price: between two looks that left nothing behind */
function live(seed: number) {
  const random = seededRandom(seed)
  const prices = walk(random)
  let row = alertRow({ kind: 'price-crosses', params, at: NOW, repeat: { kind: 'every', minutes: 0 } })
  const told: Told[] = []
  const stretches: Stretch[] = []
  let since: number | undefined
  let last = 0
  let count = 0
  let hidden: number[] = []
  for (let minute = 0; minute < MINUTES; ) {
    const isLast = minute + 130 >= MINUTES
    const chance = { isPriceKnown: isLast || random() > 0.25, isGapTold: isLast || random() > 0.4 }
    const { row: next, found } = lookInLife(priceCrosses, row, prices, minute, chance)
    row = next
    told.push(...found.map(({ window, firing }) => ({ to: window.split(':')[0] ?? '', at: firing.at })))
    if (row.lookedAt === lookTime(minute)) {
      // Regular looks see a price each few minutes: only what an absence hides is held to every minute.
      if (isGap(lookTime(last), row.lookedAt))
        for (let each = last + 1; each < minute; each += 1) hidden.push(each)
      last = minute
      if (row.owed === undefined) {
        // Without a first look there is no side yet.
        if (since !== undefined && hidden.length > 0)
          stretches.push({ from: since, until: minute, hidden, told: told.slice(count) })
        since = minute
        count = told.length
        hidden = []
      }
    }
    minute += random() > 0.5 ? 1 + Math.floor(random() * 5) : 7 + Math.floor(random() * 120)
  }
  return { prices, told, stretches }
}

describe.each(Array.from({ length: 60 }, (_, index) => index + 1))('life %d', (seed) => {
  const { prices, told, stretches } = live(seed)

  test('over and under are told in turn: no crossing twice, none in between lost', () => {
    for (const [place, each] of told.entries()) expect(each.to).not.toBe(told[place - 1]?.to)
    expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).toSorted((a, b) => a - b))
  })

  test('a price that went clearly over the limit, or under it, while nobody looked was told', () => {
    for (const { from, hidden, told: here } of stretches) {
      const inside = hidden.map((minute) => prices[minute] ?? LIMIT)
      for (const [to, isBeyond] of [
        ['above', (price: number) => price > LIMIT * 1.02],
        ['below', (price: number) => price < LIMIT * 0.98],
      ] as const) {
        const [start = LIMIT] = prices.slice(from)
        const wasOther = to === 'above' ? start < LIMIT : start > LIMIT
        if (wasOther && inside.some(isBeyond))
          expect([seed, from, here.map((each) => each.to)]).toContainEqual(expect.arrayContaining([to]))
      }
    }
  })
})

test('these lives have absences in which the price went over and back', () => {
  const all = Array.from({ length: 60 }, (_, index) => live(index + 1))
  expect(all.flatMap(({ stretches }) => stretches).length).toBeGreaterThan(300)
  expect(all.flatMap(({ told }) => told).length).toBeGreaterThan(600)
  const late = all
    .flatMap((life) => life.stretches)
    .filter(({ from, until, hidden }) => until - from > hidden.length + 1)
  expect(late.length).toBeGreaterThan(50)
})
