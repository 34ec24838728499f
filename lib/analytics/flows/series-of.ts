/** The day series of a part of the portfolio: its values, and the flows of its cells added up. */
import type { AccountId, AssetId } from '@/lib/core/ids'
import { DAY_MS } from '@/lib/valuation/days'
import type { DailySeries } from '@/lib/valuation/series-builder'
import { freshDays, type LendDays, lentDays } from '../lent-days'
import type { ScopeSeries } from '../scope-series'
import type { FlowCell, FlowTable } from './flow-cells'
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
export type DailyFlows = Pick<ScopeSeries, 'flow' | 'weightedFlow'>

/** Where the days of a series are written. */
export type SeriesMemory = Record<'value' | 'flow' | 'weightedFlow', LendDays>

const freshMemory: SeriesMemory = { value: freshDays, flow: freshDays, weightedFlow: freshDays }

/**
 * For one series after another: each is written where the one before it was.
 * @example seriesOf(values, table, ofAsset(bitcoin), { memory: lentMemory() })
 */
export const lentMemory = (): SeriesMemory => ({
  value: lentDays(),
  flow: lentDays(),
  weightedFlow: lentDays(),
})

export interface SeriesMeans {
  /** Those to look at, when the caller has chosen already. */
  cells?: readonly FlowCell[]
  memory?: SeriesMemory
}

/**
 * @param values of the same part, in the currency of the table
 * @example seriesOf(values.whole, table, everything).flow[0] // what was put in on the first day
 */
export function seriesOf(
  { currency, from, values }: Pick<DailySeries, 'currency' | 'from' | 'values'>,
  table: FlowTable,
  isWithin: IsWithin,
  { cells = table.cells, memory = freshMemory }: SeriesMeans = {},
): ScopeSeries {
  const days = values.length
  const fromZero = memory.value(days + 1)
  const [firstDay, value] = [from / DAY_MS, fromZero.subarray(1)]
  fromZero[0] = 0
  for (let day = 0; day < days; day += 1) value[day] = values[day] ?? Number.NaN
  const sums = { flow: memory.flow(days).fill(0), weightedFlow: memory.weightedFlow(days).fill(0) }
  addFlows(sums, { cells, unknown: table.unknown, isWithin, firstDay })
  return { currency, firstDay, value, fromZero, ...sums }
}

interface Added extends Pick<FlowTable, 'unknown'> {
  cells: readonly FlowCell[]
  isWithin: IsWithin
  firstDay: number
}

function addFlows(sums: DailyFlows, { cells, unknown, isWithin, firstDay }: Added): void {
  const { flow, weightedFlow } = sums
  for (const cell of cells) if (isWithin(cell)) addCell(sums, cell, firstDay)
  for (const lost of unknown) {
    const at = lost.day - firstDay
    if (at >= 0 && at < flow.length && crosses(lost, isWithin)) flow[at] = weightedFlow[at] = Number.NaN
  }
}

function addCell({ flow, weightedFlow }: DailyFlows, { days }: FlowCell, firstDay: number): void {
  for (const [day, of] of days) {
    const at = day - firstDay
    if (at < 0 || at >= flow.length) continue
    flow[at] = (flow[at] ?? 0) + of.flow
    weightedFlow[at] = (weightedFlow[at] ?? 0) + of.weightedFlow
  }
}
