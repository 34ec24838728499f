/**
 * A price above or below a limit over random days in which nobody looks for hours, the venue answers late, and the computer sleeps
 * again before it has answered. What was beyond the limit while nobody looked is told once; what was looked at is not told as missed.
 */
import { describe, expect, test } from 'vitest'
import type { AlertRuleRow } from '@/lib/db/rows'
import { MINUTE, NOW } from '@/tests/fixtures/alert-facts'
import { alertRow } from '@/tests/fixtures/alerts'
import { LIMIT, type LifeChance, lookInLife, MINUTES, paramsOf, walk } from '@/tests/fixtures/price-life'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import { priceAbove } from './price-above'
import { priceBelow } from './price-below'

const BACK = 0.02
const rules = { above: priceAbove, below: priceBelow }
type Side = keyof typeof rules

/** How far beyond the limit. */
const excess = (side: Side, price: number): number => (side === 'above' ? price - LIMIT : LIMIT - price)
const isHeld = (side: Side, price: number, held: boolean): boolean =>
  excess(side, price) > (held ? -LIMIT * BACK : 0)

const begun = (side: Side): AlertRuleRow =>
  alertRow({
    kind: `price-${side}`,
    params: paramsOf(rules[side], { back: BACK }),
    at: NOW,
    repeat: { kind: 'every', minutes: 0 },
  })

interface Answer {
  /** Minutes that nobody has looked at until now, between looks at which it was not so. */
  hidden: number[]
  /** Minutes that were told as missed. */
  missed: number[]
}

/** Says at each look what a rule can know: its price by each look, the rest by the answers of a venue. */
function live(side: Side, seed: number) {
  const random = seededRandom(seed)
  const prices = walk(random)
  let row = begun(side)
  let last = { minute: 0, isHeld: false }
  let hidden: number[] = []
  const answers: Answer[] = []
  const unasked: number[] = []
  let sleeps = 0
  for (let minute = 0; minute < MINUTES; ) {
    const isLast = minute + 100 >= MINUTES
    const chance: LifeChance = { isPriceKnown: true, isGapTold: isLast || random() > 0.7 }
    const { row: next, found, isAway } = lookInLife(rules[side], row, prices, minute, chance)
    row = next
    const held = isHeld(side, prices[minute] ?? LIMIT, last.isHeld)
    if (minute - last.minute > 6) {
      const isQuiet = !last.isHeld && !held
      if (hidden.length > 0) sleeps += 1
      if (isQuiet) for (let each = last.minute + 1; each < minute; each += 1) hidden.push(each)
    }
    last = { minute, isHeld: held }
    const missed = found.filter(({ firing, window }) => firing.missed && window.includes('missed'))
    const minutes = missed.map(({ firing }) => Math.floor((firing.at - NOW) / MINUTE))
    if (isAway && chance.isGapTold) {
      answers.push({ hidden, missed: minutes })
      hidden = []
    } else unasked.push(...minutes)
    minute += random() > 0.5 ? 1 + Math.floor(random() * 5) : 7 + Math.floor(random() * 90)
  }
  return { prices, answers, unasked, sleeps, row }
}

const seeds = Array.from({ length: 60 }, (_, index) => index + 1)

describe.each(['above', 'below'] as const)('%s', (side) => {
  test.each(seeds)('life %d: each answer tells what was hidden, once, and nothing else', (seed) => {
    const { prices, answers, unasked, row } = live(side, seed)
    expect(unasked).toEqual([])
    for (const { hidden, missed } of answers) {
      const most = Math.max(0, ...hidden.map((minute) => excess(side, prices[minute] ?? LIMIT)))
      expect(missed).toHaveLength(most > 0 ? 1 : 0)
      for (const minute of missed) {
        expect(hidden).toContain(minute)
        expect(excess(side, prices[minute] ?? LIMIT)).toBe(most)
      }
    }
    expect(row).not.toHaveProperty('owed')
  })

  test('these lives have answers that come late, over more than one sleep, and what they tell', () => {
    const all = seeds.map((seed) => live(side, seed))
    expect(all.reduce((sum, { sleeps }) => sum + sleeps, 0)).toBeGreaterThan(100)
    expect(all.flatMap(({ answers }) => answers.flatMap(({ missed }) => missed)).length).toBeGreaterThan(100)
  })
})

/** Prices by minute: what stands at a minute is so until the next one. */
function pricesOf(changes: Record<number, number>): number[] {
  let price = LIMIT - 4
  return Array.from({ length: 200 }, (_, minute) => {
    price = changes[minute] ?? price
    return price
  })
}

/** @returns minutes that were told, missed ones below zero */
function toldIn(prices: readonly number[], looks: readonly [minute: number, isGapTold: boolean][]): number[] {
  let row = begun('above')
  return looks.flatMap(([minute, isGapTold]) => {
    const { row: next, found } = lookInLife(priceAbove, row, prices, minute, {
      isPriceKnown: true,
      isGapTold,
    })
    row = next
    return found.map(({ firing: { at, missed } }) => Math.floor((at - NOW) / MINUTE) * (missed ? -1 : 1))
  })
}

test('the peak of what was told while the venue did not answer is not told again as missed', () => {
  const prices = pricesOf({ 60: 101, 62: 110, 64: 96 })
  const looks = [60, 61, 62, 63, 64].map((minute): [number, boolean] => [minute, false])
  expect(toldIn(prices, [[0, true], ...looks, [65, true]])).toEqual([60])
})

test('what happens in a sleep before the venue has answered is told, whatever was higher before', () => {
  const prices = pricesOf({ 30: 112, 31: 96, 60: 101, 65: 96, 80: 108, 81: 96 })
  const looks: [number, boolean][] = [
    [0, true],
    [60, false],
    [65, false],
    [100, true],
  ]
  expect(toldIn(prices, looks)).toEqual([60, -80])
})

test('what was over before a later beginning that was told is told when the venue answers', () => {
  const prices = pricesOf({ 30: 112, 31: 96, 62: 101, 64: 96 })
  const looks: [number, boolean][] = [
    [0, true],
    [60, false],
    [62, false],
    [64, false],
    [65, true],
  ]
  expect(toldIn(prices, looks)).toEqual([62, -30])
})

test('what went on from a look that had told it is not told again by a late answer', () => {
  const prices = pricesOf({ 0: 104, 10: 108, 20: 96 })
  const looks: [number, boolean][] = [
    [0, true],
    [60, false],
    [65, true],
  ]
  expect(toldIn(prices, looks)).toEqual([0])
})

test('a rule that was never looked at keeps its beginning, too', () => {
  const prices = pricesOf({ 30: 112, 31: 96 })
  const looks: [number, boolean][] = [
    [60, false],
    [65, true],
  ]
  expect(toldIn(prices, looks)).toEqual([-30])
})
