/** Backtests with the plan of the product, where the others take the simplest one that there is. */
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { StrategySpec } from '@/lib/core/rebalance'
import { FIRST_DAY, questionOf, specOf } from '@/tests/fixtures/backtest-question'
import { plainPlan } from '@/tests/fixtures/plain-plan'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { planRebalance } from '../plan/plan-rebalance'
import type { PlanQuestion } from '../plan/question'
import { backtest } from './backtest'
import type { Backtest } from './backtest-view'
import type { BacktestQuestion } from './question'

const random = seededRandom('with the plan')
const walk = (swing: number) => {
  let level = 100
  return Array.from({ length: 260 }, () => {
    level *= 1 + random.integer(-swing, swing + 8) / 10_000
    return level
  })
}
const closes = { a: walk(250), b: walk(400), c: walk(700), d: walk(500) }
const names = Object.keys(closes)

function tested(question: BacktestQuestion, plan = planRebalance): Backtest {
  const view = backtest(question, plan)
  if ('unknown' in view) throw new Error(view.unknown.template)
  return view
}
const asked = (spec: Partial<StrategySpec>, told: Readonly<Record<string, readonly number[]>> = closes) =>
  questionOf(told, {
    spec: specOf(names, spec),
    from: FIRST_DAY + 70,
    startUsd: amount('25000'),
    fee: 0.001,
    slippage: 0.001,
  })

const monthly: StrategySpec['triggers'] = [
  { kind: 'calendar', every: 'month', hour: 9, timeZone: 'Europe/Berlin' },
]
const KINDS: Readonly<Record<string, Partial<StrategySpec>>> = {
  'equal weights each month': { triggers: monthly },
  'inverse volatility in bands': {
    method: { id: 'inverse-volatility', params: { days: 60 } },
    triggers: [{ kind: 'band' }],
    band: { kind: 'relative', ratio: 0.15 },
  },
  'equal risk by drift': {
    method: { id: 'equal-risk-contribution', params: { days: 60 } },
    triggers: [{ kind: 'drift', ratio: 0.04 }],
  },
}

describe.each(Object.entries(KINDS))('%s', (_, spec) => {
  const view = tested(asked(spec))

  test('trades more than at the beginning', () => {
    expect(view.trades.length).toBeGreaterThan(2 * names.length)
  })

  test('comes within half a percent of what the simplest plan makes of it', () => {
    const plain = tested(asked(spec), plainPlan)
    const [own, other] = [view.strategy.at(-1) ?? 0, plain.strategy.at(-1) ?? 1]
    expect(Math.abs(own / other - 1)).toBeLessThan(0.005)
  })

  test('closes after a day change nothing until then', () => {
    const day = 190
    const later = Object.fromEntries(
      Object.entries(closes).map(([name, each], at) => [
        name,
        each.map((close, place) => (place > day ? close * (1 + ((place * (at + 2)) % 5)) : close)),
      ]),
    )
    const other = tested(asked(spec, later))
    const until = (all: Backtest) => ({
      strategy: all.strategy.slice(0, day - 70 + 1),
      hold: all.hold.slice(0, day - 70 + 1),
      trades: all.trades.filter((trade) => trade.day <= FIRST_DAY + day),
    })
    expect(until(other)).toEqual(until(view))
    expect(other.strategy.at(-1)).not.toBe(view.strategy.at(-1))
  })

  test('no question of it knows a price after its day', () => {
    const questions: PlanQuestion[] = []
    tested(asked(spec), (question) => {
      questions.push(question)
      return planRebalance(question)
    })
    for (const { at, prices } of questions) {
      const place = at / 86_400_000 - 1 - FIRST_DAY
      for (const [name, each] of Object.entries(closes))
        expect(Number([...prices].find(([asset]) => asset === `coin:${name}`)?.[1])).toBe(each[place])
    }
  })
})

test('a strategy that only buys sells nothing', () => {
  const view = tested(asked({ triggers: monthly, flow: 'buys' }))
  expect(view.trades.every(({ usd }) => usd > 0)).toBe(true)
})
