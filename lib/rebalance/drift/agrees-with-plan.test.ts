/** What the dashboard shows and what a plan starts from are the same weights, of the same whole, against the same bands. */
import { expect, test } from 'vitest'
import { type Amount, amount, multiply } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { CASH, type SleeveId } from '@/lib/core/rebalance'
import type { AssetLine } from '@/lib/portfolio/view'
import { planRebalance } from '@/lib/rebalance/plan/plan-rebalance'
import type { PlanHolding, PlanQuestion } from '@/lib/rebalance/plan/question'
import { CORE, exampleStrategies } from '@/tests/fixtures/drifts'
import { examplePortfolioView, PHANTOM } from '@/tests/fixtures/portfolio-view'
import { driftOf } from './drift-of'

const NOW = Date.UTC(2026, 10, 23, 10, 36)
const view = examplePortfolioView(NOW)
const strategyWith = (others: 'leave' | 'sell') => {
  const row = exampleStrategies(NOW).find(({ id }) => id === CORE)
  if (!row?.targets || 'unknown' in row.targets) throw new Error('the example has no targets')
  return {
    ...row,
    targets: row.targets,
    spec: { ...row.spec, others, sleeves: row.spec.sleeves.map((each) => ({ ...each, isLocked: false })) },
  }
}

function known(others: 'leave' | 'sell') {
  const row = strategyWith(others)
  const targets = {
    ...row.targets,
    rows: [...row.targets.rows, { sleeve: 'coin:aave' as SleeveId, weight: 0.02, low: 0.01, high: 0.03 }],
  }
  const drift = driftOf({ ...row, targets }, view)
  if ('unknown' in drift) throw new Error(drift.unknown.template)
  return { row: { ...row, targets }, drift }
}

const holdingsOf = (lines: readonly AssetLine[]): PlanHolding[] =>
  lines.flatMap(({ asset, parts }) =>
    parts.map(({ accountId, quantity }) => ({ account: accountId, asset, quantity, free: quantity })),
  )

function questionOf({ row }: ReturnType<typeof known>, accounts: readonly AccountId[]): PlanQuestion {
  const { spec, targets } = row
  return {
    at: NOW,
    places: accounts.map((account) => ({
      kind: 'exchange',
      account,
      label: account,
      markets: [],
      withdrawalFees: new Map(),
    })),
    holdings: holdingsOf(view.lines),
    prices: new Map(view.lines.flatMap(({ asset, price }) => (price ? [[asset, price.price] as const] : []))),
    sleeves: [...spec.sleeves, { id: CASH, name: 'Cash', assets: spec.cash.assets, isLocked: false }],
    targets: targets.rows,
    bufferUsd: amount('0'),
    others: spec.others,
    aim: spec.aim,
    flow: spec.flow,
    limits: spec.limits,
    lots: [],
  }
}

const byId = <Row extends { sleeve: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (a.sleeve < b.sleeve ? -1 : 1))

test.each(['leave', 'sell'] as const)('others: %s', (others) => {
  const asked = known(others)
  const { drift } = asked
  const plan = planRebalance(questionOf(asked, drift.accounts))
  expect(drift.accounts).not.toContain(PHANTOM)
  expect(plan.wholeUsd).toBe(drift.value)
  const shown = byId(drift.rows)
  const planned = byId(plan.rows)
  expect(planned.map(({ sleeve }) => sleeve)).toEqual(shown.map(({ sleeve }) => sleeve))
  for (const [at, row] of planned.entries()) {
    expect(row.valueBefore).toBe(shown[at]?.value)
    expect(row.before).toBeCloseTo(shown[at]?.weight ?? Number.NaN, 12)
    expect(row.target).toBe(shown[at]?.target)
    if (row.sleeve === 'others') continue
    expect([row.low, row.high]).toEqual([shown[at]?.low, shown[at]?.high])
  }
})

test('the check above would see another price', () => {
  const asked = known('leave')
  const question = questionOf(asked, asked.drift.accounts)
  const dearer = new Map<AssetId, Amount>(question.prices)
  const bitcoin = 'coin:bitcoin' as AssetId
  dearer.set(bitcoin, multiply(dearer.get(bitcoin) ?? amount('0'), amount('1.001')))
  expect(planRebalance({ ...question, prices: dearer }).wholeUsd).not.toBe(asked.drift.value)
})
