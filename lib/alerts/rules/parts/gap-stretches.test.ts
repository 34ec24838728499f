import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { alertFacts, ETH, MINUTE, NOW } from '@/tests/fixtures/alert-facts'
import type { LookInput } from '../../define-alert-rule'
import { extremesOf, gapStretches } from './gap-stretches'

const HOUR = 60 * MINUTE
const candle = (at: number, low: string, high: string) => ({
  at,
  until: at + HOUR,
  high: amount(high),
  low: amount(low),
})
const until = NOW + 3.2 * HOUR
const candles = [
  candle(NOW, '90', '120'),
  candle(NOW + HOUR, '95', '110'),
  candle(NOW + 3 * HOUR, '99', '101'),
]
const stretches = (more: Partial<LookInput>) =>
  gapStretches(
    {
      params: {},
      facts: alertFacts({
        now: until,
        gaps: new Map([[ETH, { from: NOW, until, candles, source: 'kraken' }]]),
      }),
      memory: undefined,
      ...more,
    },
    ETH,
  )
const extremes = (more: Partial<LookInput>) => {
  const [first, ...others] = stretches(more)
  expect(others).toEqual([])
  return extremesOf(first?.candles ?? [])
}

test('each rule takes its own part, by its last look or by when it began to count', () => {
  expect(extremes({ lookedAt: NOW })).toMatchObject({ high: { usd: '120', at: NOW + HOUR / 2 } })
  expect(extremes({ armedAt: NOW })).toMatchObject({ low: { usd: '90' } })
  expect(extremes({ lookedAt: NOW + HOUR, armedAt: NOW })).toMatchObject({
    high: { usd: '110', at: NOW + 1.5 * HOUR },
    low: { usd: '95' },
  })
  expect(extremes({})).toBeUndefined()
})

test('a candle that the last look has cut counts, but not where it may tell what was told, or what was before the rule', () => {
  const cut = { lookedAt: NOW + 0.9 * HOUR }
  expect(extremes(cut)).toMatchObject({ high: { usd: '120', at: NOW + 0.9 * HOUR + 1 } })
  expect(extremes({ ...cut, firedAt: NOW + 5 })).toMatchObject({ high: { usd: '110' } })
  expect(extremes({ ...cut, armedAt: NOW + 5 })).toMatchObject({ high: { usd: '110' } })
  expect(extremes({ ...cut, armedAt: NOW - 5, firedAt: NOW - 4 })).toMatchObject({ high: { usd: '120' } })
})

test('no moment lies after the stretch', () => {
  expect(extremes({ lookedAt: NOW + 3 * HOUR })?.high).toEqual({ usd: '101', at: until })
})

test('what was looked at between stretches that are owed is left out, each stretch stands by itself', () => {
  const owed = [{ from: NOW, until: NOW + HOUR }]
  const later = { owed, lookedAt: NOW + 3 * HOUR }
  expect(
    stretches(later).map(({ isOpen, candles: inside }) => [isOpen, inside.map(({ high }) => high)]),
  ).toEqual([
    [undefined, ['120']],
    [true, ['101']],
  ])
  expect(stretches({ ...later, lookedAt: until - 5 * MINUTE })).toHaveLength(1)
})

test('a candle that the look at the end of a stretch has cut counts, but not where it may tell what was told since', () => {
  const highs = (more: Partial<LookInput>) =>
    stretches({ lookedAt: until - MINUTE, owed: [{ from: NOW, until: NOW + 1.5 * HOUR }], ...more })
      .flatMap(({ candles: inside }) => inside)
      .map(({ high }) => high)
  expect(highs({ firedAt: NOW - 5 })).toEqual(['120', '110'])
  expect(highs({ firedAt: NOW + 1.6 * HOUR })).toEqual(['120'])
})

test('what was told after a stretch says nothing of its first candle, what was told before it does', () => {
  const cut = { from: NOW + 0.9 * HOUR, until: NOW + 2 * HOUR }
  const high = (firedAt?: number) => {
    const owed = [{ ...cut, ...(firedAt === undefined ? {} : { firedAt }) }]
    return extremesOf(stretches({ owed, lookedAt: until, firedAt: until })[0]?.candles ?? [])?.high.usd
  }
  expect([high(), high(NOW - 5), high(NOW + 5)]).toEqual(['120', '120', '110'])
})
