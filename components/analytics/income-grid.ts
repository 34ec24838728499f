/** Income as a calendar: an asset a row, a month a column, and the sums of both. Pure. */
import type { AttributionView } from '@/lib/analytics/views'
import { monthOf, monthsBetween } from './months'

type Income = AttributionView['income'][number]

export interface IncomeCell {
  value: number
  /** Incomes whose value nobody knows: not in it. */
  unknown: number
}

export interface IncomeRow {
  asset: string
  symbol: string
  /** By month; absent: nothing came. */
  cells: ReadonlyMap<string, IncomeCell>
  total: IncomeCell
}

export interface IncomeGrid {
  months: readonly string[]
  /** Largest first. */
  rows: readonly IncomeRow[]
  totals: ReadonlyMap<string, IncomeCell>
  total: IncomeCell
  /** Of one cell: what the shades are compared with. */
  largest: number
}

const NOTHING: IncomeCell = { value: 0, unknown: 0 }

const plus = (cell: IncomeCell | undefined, value: number | null): IncomeCell => {
  const { value: sum, unknown } = cell ?? NOTHING
  return value === null ? { value: sum, unknown: unknown + 1 } : { value: sum + value, unknown }
}

/** @example incomeGrid(view).rows[0].cells.get('2026-03') // { value: 12.5, unknown: 0 } */
export function incomeGrid({
  from,
  until,
  income,
}: Pick<AttributionView, 'from' | 'until' | 'income'>): IncomeGrid {
  const rows = new Map<string, { symbol: string; cells: Map<string, IncomeCell>; total: IncomeCell }>()
  const totals = new Map<string, IncomeCell>()
  let total = NOTHING
  for (const { asset, symbol, month, value } of income) {
    const row = rows.get(asset) ?? { symbol, cells: new Map<string, IncomeCell>(), total: NOTHING }
    row.cells.set(month, plus(row.cells.get(month), value))
    row.total = plus(row.total, value)
    rows.set(asset, row)
    totals.set(month, plus(totals.get(month), value))
    total = plus(total, value)
  }
  const listed = [...rows].map(([asset, row]): IncomeRow => ({ asset, ...row }))
  return {
    months: income.length === 0 ? [] : monthsBetween(monthOf(from), monthOf(until)),
    rows: listed.sort((a, b) => b.total.value - a.total.value),
    totals,
    total,
    largest: Math.max(0, ...listed.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value))),
  }
}

/** What each reason brought, largest first. @example incomeReasons(view.income)[0] // { reason: 'staking', value: 12, unknown: 0 } */
export function incomeReasons(income: readonly Income[]): ({ reason: string } & IncomeCell)[] {
  const sums = new Map<string, IncomeCell>()
  for (const { reason, value } of income) sums.set(reason, plus(sums.get(reason), value))
  return [...sums].map(([reason, cell]) => ({ reason, ...cell })).sort((a, b) => b.value - a.value)
}
