/**
 * What trading cost, account by account: traded value and fees of a stretch of time. A trade or a fee of unknown value is
 * counted as unknown, and is in no sum. Pure.
 */
import { type Amount, add, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'

export interface TradeCosts {
  accountId: AccountId
  trades: number
  /** Of the trades whose value is known. */
  volume: Amount
  /** Of the fees whose value is known; rebates are taken off. */
  fees: Amount
  unvaluedTrades: number
  /** Trades with a fee of unknown value. */
  unvaluedFees: number
}

export interface TradeCostQuestion {
  /** That count, in any order. */
  entries: Iterable<EffectiveEntry>
  /** First and last moment (ms), both included. */
  from: number
  until: number
  /** Of an entry as a whole; `null`: nobody knows. All values in one currency. */
  valueOf: (entry: EffectiveEntry) => Amount | null
  worthOf: (asset: AssetId, quantity: Amount, at: number) => Amount | null
}

/** @example tradeCosts({ entries, from: now - YEAR, until: now, valueOf, worthOf })[0]?.fees // '12' */
export function tradeCosts({ entries, from, until, valueOf, worthOf }: TradeCostQuestion): TradeCosts[] {
  const rows = new Map<AccountId, TradeCosts>()
  for (const entry of entries) {
    if (entry.kind !== 'trade' || entry.at < from || entry.at > until) continue
    const row = rows.get(entry.accountId) ?? emptyRow(entry.accountId)
    const value = valueOf(entry)
    const fees = sumOf(entry.fees.map(({ asset, quantity }) => worthOf(asset, quantity, entry.at)))
    rows.set(entry.accountId, {
      ...row,
      trades: row.trades + 1,
      ...(value === null ? { unvaluedTrades: row.unvaluedTrades + 1 } : { volume: add(row.volume, value) }),
      ...(fees === null ? { unvaluedFees: row.unvaluedFees + 1 } : { fees: add(row.fees, fees) }),
    })
  }
  return [...rows.values()]
}

const emptyRow = (accountId: AccountId): TradeCosts => ({
  accountId,
  trades: 0,
  volume: ZERO,
  fees: ZERO,
  unvaluedTrades: 0,
  unvaluedFees: 0,
})

function sumOf(amounts: readonly (Amount | null)[]): Amount | null {
  let sum = ZERO
  for (const each of amounts) {
    if (each === null) return null
    sum = add(sum, each)
  }
  return sum
}
