/** The budget for gains in a backtest: what a plan may realise is bounded by the lots that the run has on that day. */
import { describe, expect, test } from 'vitest'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { amount } from '@/lib/core/amount'
import type { StrategySpec } from '@/lib/core/rebalance'
import { FIRST_DAY, questionOf, specOf } from '@/tests/fixtures/backtest-question'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { planRebalance } from '../plan/plan-rebalance'
import { backtest } from './backtest'
import type { Backtest } from './backtest-view'
import type { BacktestQuestion } from './question'

function tested(question: BacktestQuestion, plan = planRebalance): Backtest {
  const view = backtest(question, plan)
  if ('unknown' in view) throw new Error(view.unknown.template)
  return view
}
const limitsWith = (gainsBudget?: string): StrategySpec['limits'] => ({
  slippage: 0.05,
  leastTradeUsd: amount('1'),
  ...(gainsBudget === undefined ? {} : { gainsBudget: amount(gainsBudget) }),
})
const salesOf = ({ trades }: Backtest) =>
  trades.filter(({ usd }) => usd < 0).map(({ day, usd }) => [day - FIRST_DAY, Math.round(usd)])

describe('by hand: half and half, one of them doubles', () => {
  const closes = { a: [100, 100, 200, 200, 200, 200, 200, 200], b: Array.from({ length: 8 }, () => 100) }
  const run = (gainsBudget?: string, change: Partial<BacktestQuestion> = {}) =>
    tested(
      questionOf(closes, {
        spec: specOf(['a', 'b'], { triggers: [{ kind: 'band' }], limits: limitsWith(gainsBudget) }),
        ...change,
      }),
    )

  test('without a budget a quarter of it goes at once, and 1,250 of gain with it', () => {
    expect(salesOf(run())).toEqual([[3, -2500]])
    expect(Number(run().figures.strategy.gain?.realised)).toBeCloseTo(1250, 0)
  })

  test('a budget of 500 lets as much go with each plan: 1,000 dollars a day, until it is inside', () => {
    // 66.7 % and 33.3 %: inside of 55 % when 1,750 have gone, so the second plan is the last one.
    expect(salesOf(run('500'))).toEqual([
      [3, -1000],
      [4, -1000],
    ])
    expect(Number(run('500').figures.strategy.gain?.realised)).toBeCloseTo(1000, 0)
  })

  test('counts in the currency of the rules, at the rate of the day', () => {
    const rules = { ...TAX_PRESETS.us, currency: 'eur' }
    const half = run('500', { rules, rates: new Float64Array(8).fill(0.5) })
    expect(salesOf(half)).toEqual([[3, -2000]])
    expect(Number(half.figures.strategy.gain?.realised)).toBeCloseTo(500, 0)
  })

  test('without a rate nobody knows what a sale realises, and nothing is sold', () => {
    const rules = { ...TAX_PRESETS.us, currency: 'eur' }
    expect(salesOf(run('500', { rules, rates: new Float64Array(8).fill(Number.NaN) }))).toEqual([])
  })

  test('a loss is none: it is sold whatever the budget', () => {
    const falling = { a: [100, 100, 50, 50, 50], b: [100, 100, 100, 100, 100] }
    const spec = specOf(['a', 'b'], { triggers: [{ kind: 'band' }], limits: limitsWith('0.01') })
    const view = tested(questionOf({ ...falling, b: [100, 100, 90, 90, 90] }, { spec }))
    expect(salesOf(view)).toHaveLength(1)
    expect(Number(view.figures.strategy.gain?.realised)).toBeLessThan(0)
  })
})

describe.each([1, 2])('in a random world, seed %i', (seed) => {
  const random = seededRandom(`budget ${seed}`)
  const closes = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => {
      let level = random.integer(1, 60_000) / 7
      return [name, Array.from({ length: 250 }, () => (level *= 1 + random.integer(-700, 760) / 10_000))]
    }),
  )
  const run = (gainsBudget?: string, plan = planRebalance) =>
    tested(
      questionOf(closes, {
        spec: specOf(Object.keys(closes), { triggers: [{ kind: 'band' }], limits: limitsWith(gainsBudget) }),
        fee: 0.001,
        slippage: 0.002,
      }),
      plan,
    )

  test('one that nothing reaches changes the order of the sales alone, and no sum', () => {
    const [free, wide] = [run(), run('1000000000')]
    // Of a day's sales those with a loss come first then; all of them are filled at one close.
    const told = ({ trades }: Backtest) =>
      trades.map(({ day, sleeve, usd }) => `${day} ${sleeve} ${usd.toFixed(6)}`).sort()
    expect(told(wide)).toEqual(told(free))
    for (const [day, value] of wide.strategy.entries()) expect(value).toBeCloseTo(free.strategy[day] ?? 0, 6)
    expect(free.trades.length).toBeGreaterThan(20)
  })

  test('a narrow one is kept by every plan, and realises less', () => {
    const gains: number[] = []
    const narrow = run('50', (question) => {
      const made = planRebalance(question)
      const sold = made.legs.flatMap(({ gain }) => gain ?? [])
      if (sold.length > 0) gains.push(sold.reduce((all, { gain }) => all + Number(gain), 0))
      return made
    })
    for (const gain of gains) expect(gain).toBeLessThanOrEqual(50 + 1e-9)
    // And is used up, where there is more to be sold.
    expect(gains.filter((gain) => gain > 49).length).toBeGreaterThan(3)
    const free = run()
    expect(Number(narrow.figures.strategy.gain?.realised)).toBeLessThan(
      Number(free.figures.strategy.gain?.realised),
    )
  })
})
