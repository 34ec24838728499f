/** The flows of a part over a range, added up: what a profit needs, without a place for each day. */
import type { DayRange } from '../scope-series'
import type { FlowCell, FlowSort, FlowTable } from './flow-cells'
import type { IsWithin } from './series-of'

/** NaN as `flow`: something of unknown value crossed. */
export type FlowSums = Record<Exclude<FlowSort, 'weightedFlow'>, number>

/**
 * @param cells those to look at, when the caller has chosen already
 * @example flowSums(table, ofAsset(bitcoin), range).income // 12.5
 */
export function flowSums(
  { cells, unknown }: FlowTable,
  isWithin: IsWithin,
  { from, until }: DayRange,
  chosen: readonly FlowCell[] = cells,
): FlowSums {
  const sums: FlowSums = { flow: 0, income: 0, fees: 0, losses: 0 }
  for (const cell of chosen) {
    if (!isWithin(cell)) continue
    for (const [day, { flow, income, fees, losses }] of cell.days) {
      if (day < from || day > until) continue
      sums.flow += flow
      sums.income += income
      sums.fees += fees
      sums.losses += losses
    }
  }
  for (const lost of unknown)
    if (lost.day >= from && lost.day <= until && crosses(lost, isWithin)) sums.flow = Number.NaN
  return sums
}

/** A flow of unknown value that stays within is none. */
export function crosses({ cells, outside }: FlowTable['unknown'][number], isWithin: IsWithin): boolean {
  const within = cells.filter(isWithin).length
  return within > 0 && (outside || within < cells.length)
}
