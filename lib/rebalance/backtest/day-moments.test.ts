import { expect, test } from 'vitest'
import type { SleeveId } from '@/lib/core/rebalance'
import { sleeveOf } from '@/tests/fixtures/backtest-question'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { momentsOf } from '../methods/math/moments'
import { DayMoments } from './day-moments'

const random = seededRandom('day moments')
const closes = Array.from({ length: 4 }, () => {
  let level = 100
  return Float64Array.from({ length: 300 }, () => {
    level *= 1 + random.integer(-700, 720) / 10_000
    return random.chance(0.01) ? Number.NaN : level
  })
})
const sleeves = closes.map((own, at) => ({ sleeve: sleeveOf(String(at)), closes: own }))
const ids = (...names: string[]) => new Set(names.map((name) => `coin:${name}` as SleeveId))

test('kept up day by day they are what is computed anew from the closes up to the day', () => {
  const kept = new DayMoments(sleeves)
  for (const place of [100, 101, 102, 150, 299, 120])
    for (const [counted, days] of [
      [ids('0', '1', '2', '3'), 60],
      [ids('1', '3'), 30],
    ] as const) {
      const own = sleeves
        .filter(({ sleeve }) => counted.has(sleeve.id))
        .map(({ closes: all }) => all.subarray(0, place + 1))
      const [fast, slow] = [kept.of(counted, days, place), momentsOf(own, days)]
      expect(fast.days).toBe(slow.days)
      for (const name of ['means', 'deviations', 'correlation'] as const)
        for (const [at, value] of fast[name].entries()) expect(value).toBeCloseTo(slow[name][at] ?? 0, 10)
    }
})

test('closes after the day move nothing', () => {
  const later = sleeves.map(({ sleeve, closes: own }) => ({
    sleeve,
    closes: own.map((close, at) => (at > 200 ? close * 7 : close)),
  }))
  const all = ids('0', '1', '2', '3')
  expect(new DayMoments(later).of(all, 90, 200)).toEqual(new DayMoments(sleeves).of(all, 90, 200))
})
