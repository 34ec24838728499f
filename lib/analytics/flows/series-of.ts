/** The day series of a part of the portfolio: its values, and the flows of its cells added up. */
import type { AccountId, AssetId } from '@/lib/core/ids'
import { DAY_MS } from '@/lib/valuation/days'
import type { DailySeries } from '@/lib/valuation/series-builder'
import type { ScopeSeries } from '../scope-series'
import type { FlowCell, FlowSort, FlowTable } from './flow-cells'
import { crosses } from './flow-sums'

/** Which cells belong to a part. */
export type IsWithin = (cell: Omit<FlowCell, 'days'>) => boolean

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

/** One place a day, from the first day on. */
export type DailyFlows = Record<FlowSort, Float64Array>

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
  return {
    currency: values.currency,
    firstDay,
    value: known(values.values),
    ...flowsOf(table, isWithin, firstDay, values.values.length),
  }
}

/** A loop: `Float64Array.from` goes through an iterator and a callback for each day. */
function known(values: readonly (number | null)[]): Float64Array {
  const days = new Float64Array(values.length)
  for (let day = 0; day < days.length; day += 1) days[day] = values[day] ?? Number.NaN
  return days
}

export function flowsOf(
  { cells, unknown }: FlowTable,
  isWithin: IsWithin,
  firstDay: number,
  days: number,
): DailyFlows {
  const none = () => new Float64Array(days)
  const sums: DailyFlows = {
    flow: none(),
    weightedFlow: none(),
    income: none(),
    fees: none(),
    losses: none(),
  }
  for (const cell of cells) if (isWithin(cell)) addCell(sums, cell, firstDay)
  for (const lost of unknown) {
    const at = lost.day - firstDay
    if (at >= 0 && at < days && crosses(lost, isWithin)) sums.flow[at] = sums.weightedFlow[at] = Number.NaN
  }
  return sums
}

/** Field by field, as it runs for each day of each cell. */
function addCell(sums: DailyFlows, { days }: FlowCell, firstDay: number): void {
  const { flow, weightedFlow, income, fees, losses } = sums
  for (const [day, of] of days) {
    const at = day - firstDay
    if (at < 0 || at >= flow.length) continue
    flow[at] = (flow[at] ?? 0) + of.flow
    weightedFlow[at] = (weightedFlow[at] ?? 0) + of.weightedFlow
    income[at] = (income[at] ?? 0) + of.income
    fees[at] = (fees[at] ?? 0) + of.fees
    losses[at] = (losses[at] ?? 0) + of.losses
  }
}
