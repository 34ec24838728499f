/** What was earned, by month, reason and asset, at its value when it came. */
import type { AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { entryFlows, type FlowFacts } from '../flows/entry-flows'
import type { IsWithin } from '../flows/series-of'
import type { IncomeRow } from '../views'
import { monthOf } from './month-of'

export interface IncomeFacts extends FlowFacts {
  symbolOf: (asset: AssetId) => string
  isCounted: (asset: AssetId) => boolean
  /** One entry can bring several assets, not all of which are in the part. */
  isWithin: IsWithin
}

/** Oldest month first; the rows come to the income of the part. One unknown value makes its row unknown. */
export function incomeRows(entries: readonly EffectiveEntry[], facts: IncomeFacts): IncomeRow[] {
  const rows = new Map<string, IncomeRow>()
  for (const entry of entries) {
    if (entry.kind !== 'income') continue
    const [month, reason] = [monthOf(entry.at), entry.reason ?? 'other-income']
    for (const { asset, income } of entryFlows(entry, facts).parts) {
      if (!facts.isCounted(asset) || !facts.isWithin({ account: entry.accountId, asset })) continue
      const key = `${month} ${reason} ${asset}`
      const row = rows.get(key) ?? { month, reason, asset, symbol: facts.symbolOf(asset), value: 0 }
      const value = row.value === null || Number.isNaN(income) ? null : row.value + income
      rows.set(key, { ...row, value })
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
