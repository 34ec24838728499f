/** What was paid in fees, by account and month. The rows come to the fees of the whole part. */
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { DAY_MS } from '@/lib/valuation/days'
import { type FlowFacts, worthOf } from '../flows/entry-flows'
import type { FlowTable } from '../flows/flow-cells'
import type { IsWithin } from '../flows/series-of'
import type { DayRange } from '../scope-series'
import type { FeeRow } from '../views'
import { monthOf } from './month-of'

export interface FeeQuestion {
  flows: FlowTable
  isWithin: IsWithin
  range: DayRange
  /** Of the part and the range: fees of unknown value are counted in them. */
  entries: readonly EffectiveEntry[]
  facts: FlowFacts
}

/** Oldest month first. @example feeRows(question)[0] // { accountId, month: '2026-03', paid: 12.5, unvalued: 0 } */
export function feeRows({ flows, isWithin, range, entries, facts }: FeeQuestion): FeeRow[] {
  const rows = new Map<string, FeeRow>()
  const rowOf = (accountId: FeeRow['accountId'], at: number): FeeRow => {
    const month = monthOf(at)
    const found = rows.get(`${month} ${accountId}`) ?? { accountId, month, paid: 0, unvalued: 0 }
    rows.set(`${month} ${accountId}`, found)
    return found
  }
  for (const cell of flows.cells) {
    if (!isWithin(cell)) continue
    for (const [day, { fees }] of cell.days)
      if (fees !== 0 && day >= range.from && day <= range.until)
        rowOf(cell.account, day * DAY_MS).paid += fees
  }
  for (const entry of entries) {
    const paid = entry.kind === 'fee' ? [...entry.fees, ...entry.legs] : entry.fees
    const unknown = paid.filter((part) => Number.isNaN(worthOf(facts, part, entry.at))).length
    if (unknown > 0) rowOf(entry.accountId, entry.at).unvalued += unknown
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
