import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { StrategySpec } from '@/lib/core/rebalance'
import { FIRST_DAY, questionOf, specOf } from '@/tests/fixtures/backtest-question'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { planRebalance } from '../plan/plan-rebalance'
import { backtest } from './backtest'
import type { Backtest } from './backtest-view'
import { candidatesOf, mostDays } from './candidates'
import type { BacktestQuestion } from './question'

const monthly: StrategySpec['triggers'] = [{ kind: 'calendar', every: 'month', hour: 0, timeZone: 'UTC' }]
const spec = specOf(['a', 'b', 'c'], {
  method: { id: 'inverse-volatility', params: { days: 60 } },
  triggers: monthly,
})

const random = seededRandom('walk forward')
const walk = (swing: number, length = 700) => {
  let level = 100
  return Array.from({ length }, () => (level *= 1 + random.integer(-swing, swing + 10) / 10_000))
}
const closes = { a: walk(300), b: walk(600), c: walk(900) }

function tested(
  change: Partial<BacktestQuestion>,
  told: Readonly<Record<string, readonly number[]>> = closes,
): Backtest {
  const view = backtest(
    questionOf(told, { spec, from: FIRST_DAY + 130, walkForward: 90, ...change }),
    planRebalance,
  )
  if ('unknown' in view) throw new Error(view.unknown.template)
  return view
}

describe('what can be chosen', () => {
  test('days around those of the user, his own first', () => {
    expect(candidatesOf(spec).map(({ chosen }) => chosen)).toEqual([
      { days: 60 },
      { days: 30 },
      { days: 120 },
    ])
    expect(mostDays(candidatesOf(spec))).toBe(121)
  })

  test('of a method without numbers the width of the band, where bands decide', () => {
    const banded = specOf(['a', 'b'], {
      triggers: [{ kind: 'band' }],
      band: { kind: 'relative', ratio: 0.2 },
    })
    expect(candidatesOf(banded).map(({ spec: { band } }) => band)).toEqual([
      { kind: 'relative', ratio: 0.2 },
      { kind: 'relative', ratio: 0.1 },
      { kind: 'relative', ratio: 0.4 },
    ])
    expect(candidatesOf(specOf(['a', 'b'], { triggers: monthly }))).toHaveLength(1)
  })
})

describe('a walk-forward', () => {
  const view = tested({})

  test('counts only days that no choice had seen', () => {
    expect(view.days[0]).toBe(FIRST_DAY + 130 + 90)
    expect(view.parts?.[0]).toMatchObject({ from: FIRST_DAY + 220, until: FIRST_DAY + 309 })
    expect(view.parts?.at(-1)?.until).toBe(FIRST_DAY + 699)
    expect(view.days.at(-1)).toBe(FIRST_DAY + 699)
  })

  test('its parts multiply to the whole', () => {
    const product = (of: 'strategy' | 'hold') =>
      (view.parts ?? []).reduce((all, part) => all * (1 + part[of]), 1) - 1
    expect(product('strategy')).toBeCloseTo(view.figures.strategy.total ?? 0, 9)
    expect(product('hold')).toBeCloseTo(view.figures.hold.total ?? 0, 9)
  })

  test('each choice depends on the part before alone', () => {
    const cut = 130 + 90 * 3
    const later = Object.fromEntries(
      Object.entries(closes).map(([name, each], at) => [
        name,
        each.map((close, day) => (day >= cut ? close * (1 + ((day * (at + 3)) % 7) / 10) : close)),
      ]),
    )
    const other = tested({}, later)
    // The part that begins at the cut was chosen before it; the ones after may differ.
    expect(other.parts?.slice(0, 3).map(({ chosen }) => chosen)).toEqual(
      view.parts?.slice(0, 3).map(({ chosen }) => chosen),
    )
    expect(other.parts?.slice(0, 2)).toEqual(view.parts?.slice(0, 2))
    expect(other.strategy).not.toEqual(view.strategy)
  })

  test('takes the band with the best Sharpe ratio on the part before', () => {
    // A swings around one level with a cycle of 20 days: whoever trades near its turns gains most.
    const swing = Array.from({ length: 400 }, (_, day) => 100 * 2 ** Math.sin((day * Math.PI) / 10))
    const told = { a: swing, b: swing.map(() => 100) }
    const banded = specOf(['a', 'b'], {
      triggers: [{ kind: 'band' }],
      band: { kind: 'absolute', points: 0.4 },
    })
    const { parts } = tested({ spec: banded, from: FIRST_DAY, walkForward: 100 }, told)
    const sharpes = candidatesOf(banded).map(({ spec: own, chosen }) => {
      const { figures } = tested(
        { spec: own, from: FIRST_DAY, until: FIRST_DAY + 99, walkForward: undefined },
        told,
      )
      return { chosen, sharpe: figures.strategy.sharpe ?? 0 }
    })
    const best = sharpes.toSorted((x, y) => y.sharpe - x.sharpe)[0]?.chosen
    expect(best).toEqual({ band: '± 20' })
    expect(parts?.[0]?.chosen).toEqual(best)
  })

  test('needs two parts', () => {
    expect(backtest(questionOf(closes, { spec, walkForward: 700 }), planRebalance)).toHaveProperty('unknown')
  })
})

describe('steps', () => {
  const still = Array.from({ length: 100 }, () => 10)
  const weekly: StrategySpec['triggers'] = [{ kind: 'calendar', every: 'week', hour: 0, timeZone: 'UTC' }]
  const stepping = (id: string, params: Record<string, unknown>) =>
    tested(
      {
        spec: specOf(['a', 'b'], { method: { id, params }, triggers: weekly }),
        from: FIRST_DAY,
        walkForward: undefined,
        startUsd: amount('1000'),
      },
      { a: still, b: still },
    )

  test('money waits while it is put in step by step; hold has all of it at once', () => {
    const view = stepping('dca-in', { sum: amount('100'), weights: { 'coin:a': 0.75, 'coin:b': 0.25 } })
    const first = view.trades.filter(({ day }) => day === FIRST_DAY + 1)
    expect(first.map(({ sleeve, usd }) => [sleeve, Math.round(usd)])).toEqual([
      ['coin:a', 75],
      ['coin:b', 25],
    ])
    expect(view.remarks.map(({ template }) => template)).toContain(
      'Holding means here that all of the money is put in at once.',
    )
    // Ten steps of 100, a week apart.
    expect(new Set(view.trades.map(({ day }) => day)).size).toBe(10)
    expect(view.trades.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(1000, 0)
    expect(view.strategy.at(-1)).toBeCloseTo(1000, 6)
    expect(view.hold.at(-1)).toBeCloseTo(1000, 6)
  })

  test('what is taken out step by step is bought first, and its money stays', () => {
    const view = stepping('dca-out', { sum: amount('100'), from: [] })
    const sold = view.trades.filter(({ usd }) => usd < 0)
    expect(view.trades.filter(({ usd }) => usd > 0).every(({ day }) => day === FIRST_DAY + 1)).toBe(true)
    expect(sold.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(-1000, -1)
    expect(view.strategy.at(-1)).toBeCloseTo(1000, 6)
  })
})
