/** What the entries come to: the balance of each account and asset, exactly. Entries that do not count are left out. */
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { ExactSum } from './exact-sum'

export type Balances = Map<AccountId, Map<AssetId, Amount>>

export const counts = ({ ignored, replacedBy }: EffectiveEntry): boolean =>
  !ignored && replacedBy === undefined

/** @example derivedBalances(entries).get(account)?.get(asset) // '1.25' */
export function derivedBalances(entries: readonly EffectiveEntry[]): Balances {
  const sums = new Map<AccountId, Map<AssetId, ExactSum>>()
  for (const entry of entries) {
    if (!counts(entry)) continue
    for (const { asset, quantity } of entry.legs) sumOf(sums, entry.accountId, asset).add(quantity)
    for (const { asset, quantity } of entry.fees) sumOf(sums, entry.accountId, asset).add(quantity, -1)
  }
  return new Map(
    [...sums].map(([account, byAsset]) => [
      account,
      new Map([...byAsset].map(([asset, total]) => [asset, total.amount()])),
    ]),
  )
}

function sumOf(sums: Map<AccountId, Map<AssetId, ExactSum>>, account: AccountId, asset: AssetId): ExactSum {
  let byAsset = sums.get(account)
  if (!byAsset) sums.set(account, (byAsset = new Map()))
  let total = byAsset.get(asset)
  if (!total) byAsset.set(asset, (total = new ExactSum()))
  return total
}
