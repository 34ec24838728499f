/** The day series of a part of the portfolio: its values, and the flows of its cells added up. */
import type { AccountId, AssetId } from '@/lib/core/ids'
import { DAY_MS } from '@/lib/valuation/days'
import type { DailySeries } from '@/lib/valuation/series-builder'
import type { ScopeSeries } from '../scope-series'
import type { DailyFlows, FlowCell, FlowTable } from './flow-cells'

/** Which cells belong to a part. */
export type IsWithin = (cell: FlowCell) => boolean

export const everything: IsWithin = () => true
export const ofAsset =
  (asset: AssetId): IsWithin =>
  (cell) =>
    cell.asset === asset
/** What is on its way is within when both of its ends are. */
export const ofAccounts =
  (accounts: ReadonlySet<AccountId>): IsWithin =>
  ({ account, cameFrom }) =>
    accounts.has(account) && (cameFrom === undefined || accounts.has(cameFrom))
/** What is on its way to it too: so the accounts' results come to the whole's. */
export const arrivingAt =
  (account: AccountId): IsWithin =>
  (cell) =>
    cell.account === account

/**
 * @param values of the same part, in the currency of the table
 * @example seriesOf(values.whole, table, everything).flow[0] // what was put in on the first day
 */
export function seriesOf(
  values: Pick<DailySeries, 'currency' | 'from' | 'values'>,
  table: FlowTable,
  isWithin: IsWithin,
): ScopeSeries {
  const firstDay = values.from / DAY_MS
  const { length } = values.values
  const sums: DailyFlows = flowsOf(table, isWithin)
  const shifted = (days: Float64Array) => {
    const moved = new Float64Array(length)
    for (let day = 0; day < length; day += 1) moved[day] = days[day + firstDay - table.firstDay] ?? 0
    return moved
  }
  return {
    currency: values.currency,
    firstDay,
    value: Float64Array.from(values.values, (value) => value ?? Number.NaN),
    flow: shifted(sums.flow),
    weightedFlow: shifted(sums.weightedFlow),
    income: shifted(sums.income),
    fees: shifted(sums.fees),
    losses: shifted(sums.losses),
  }
}

/** Days as in the table. A flow of unknown value that stays within is none. */
export function flowsOf({ days, cells, unknown }: FlowTable, isWithin: IsWithin): DailyFlows {
  const sums: DailyFlows = {
    flow: new Float64Array(days),
    weightedFlow: new Float64Array(days),
    income: new Float64Array(days),
    fees: new Float64Array(days),
    losses: new Float64Array(days),
  }
  for (const cell of cells) if (isWithin(cell)) addCell(sums, cell)
  for (const { day, cells: touched, outside } of unknown) {
    const within = touched.filter(isWithin).length
    if (within > 0 && (outside || within < touched.length))
      sums.flow[day] = sums.weightedFlow[day] = Number.NaN
  }
  return sums
}

const SORTS = ['flow', 'weightedFlow', 'income', 'fees', 'losses'] as const

function addCell(sums: DailyFlows, { days }: FlowCell): void {
  for (const sort of SORTS) {
    const from = days[sort]
    if (!from) continue
    const to = sums[sort]
    for (let day = 0; day < to.length; day += 1) to[day] = (to[day] ?? 0) + (from[day] ?? 0)
  }
}
