import { expect, test } from 'vitest'
import { feesOf } from '@/lib/analytics/fees-by-month'
import { attributionView } from '@/tests/fixtures/analytics-view'
import { incomeGrid, incomeReasons } from './income-grid'
import { monthsBetween } from './months'
import { sortProfits } from './sort-profits'

const view = attributionView()

test('months go over the end of a year, and one month is itself', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsBetween('2026-02', '2026-02')).toEqual(['2026-02'])
})

test('rows and columns of the income calendar come to the same total', () => {
  const { rows, totals, total } = incomeGrid(view)
  const sumOf = (cells: Iterable<{ value: number }>) => [...cells].reduce((sum, { value }) => sum + value, 0)
  expect(sumOf(rows.map((row) => row.total))).toBe(total.value)
  expect(sumOf(totals.values())).toBe(total.value)
  expect(total).toEqual({ value: 200, unknown: 1 })
})

test('income of unknown value is counted, never added as nothing', () => {
  const staked = incomeGrid(view).rows.find(({ symbol }) => symbol === 'stETH')
  expect(staked?.cells.get('2026-03')).toEqual({ value: 0, unknown: 1 })
  expect(incomeReasons(view.income)).toEqual([
    { reason: 'staking', value: 120, unknown: 1 },
    { reason: 'airdrop', value: 80, unknown: 0 },
  ])
})

test('accounts stand by what they cost, and a month is the sum of its accounts', () => {
  const fees = feesOf(view)
  expect(fees.accounts).toEqual(['kraken', 'wallet'])
  expect(fees.ofMonth('2026-03')).toEqual({ paid: 20, unvalued: 2 })
  expect(fees.ofMonth('2026-02')).toBeUndefined()
})

test('the unknown stands last in both directions', () => {
  const last = (descending: boolean) =>
    sortProfits(view.assets, { column: 'realised', descending }).map(({ symbol }) => symbol)
  expect(last(true)).toEqual(['BTC', 'ADA', 'stETH'])
  expect(last(false)).toEqual(['ADA', 'BTC', 'stETH'])
})
