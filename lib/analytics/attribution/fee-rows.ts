/** What was paid in fees, by account and month. The rows come to the fees of the whole part. */
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { DAY_MS, dayOf } from '@/lib/valuation/days'
import { entryFlows, type FlowFacts } from '../flows/entry-flows'
import type { FlowTable } from '../flows/flow-cells'
import type { IsWithin } from '../flows/series-of'
import type { DayRange } from '../scope-series'
import type { FeeRow } from '../views'
import { monthOf } from './month-of'

export interface FeeQuestion {
  flows: FlowTable
  isWithin: IsWithin
  range: DayRange
  /** Of the part and the range: fees of unknown value are counted in them, for whoever bears them. */
  entries: readonly EffectiveEntry[]
  facts: FlowFacts
}

/** Oldest month first. @example feeRows(question)[0] // { accountId, month: '2026-03', paid: 12.5, unvalued: 0 } */
export function feeRows({ flows, isWithin, range, entries, facts }: FeeQuestion): FeeRow[] {
  const rows = new FeeRows()
  for (const cell of flows.cells) {
    if (!isWithin(cell)) continue
    for (const [day, { fees }] of cell.days)
      if (fees !== 0 && day >= range.from && day <= range.until) rows.of(cell.account, day).paid += fees
  }
  for (const entry of entries) {
    if (!hasUnknownFee(entry, facts)) continue
    const { accountId, at } = entry
    for (const { asset, fees } of entryFlows(entry, facts).parts)
      if (Number.isNaN(fees) && isWithin({ account: accountId, asset }))
        rows.of(accountId, dayOf(at)).unvalued += 1
  }
  return rows.inOrder()
}

/** Asked first: few have one, and what an entry comes to is computed for these only. */
function hasUnknownFee({ kind, fees, legs, at }: EffectiveEntry, { prices }: FlowFacts): boolean {
  const isUnknown = ({ asset }: { asset: AssetId }) => prices.priceAt(asset, at) === undefined
  return fees.some(isUnknown) || (kind === 'fee' && legs.some(isUnknown))
}

/** A month is written once for all of its days, and looked up by number. */
class FeeRows {
  readonly #months = new Map<string, Map<AccountId, FeeRow>>()
  readonly #byDay = new Map<number, Map<AccountId, FeeRow>>()

  of(accountId: AccountId, day: number): FeeRow {
    let month = this.#byDay.get(day)
    if (!month) this.#byDay.set(day, (month = this.#monthOf(day)))
    let row = month.get(accountId)
    if (!row) month.set(accountId, (row = { accountId, month: monthOf(day * DAY_MS), paid: 0, unvalued: 0 }))
    return row
  }

  #monthOf(day: number): Map<AccountId, FeeRow> {
    const name = monthOf(day * DAY_MS)
    const found = this.#months.get(name) ?? new Map<AccountId, FeeRow>()
    this.#months.set(name, found)
    return found
  }

  inOrder(): FeeRow[] {
    return [...this.#months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, rows]) => [...rows.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1)))
  }
}
