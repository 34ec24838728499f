/** What each account paid, most first. Pure. */
import type { AttributionView } from '@/lib/analytics/views'
import type { AccountId } from '@/lib/core/ids'

export interface AccountFees {
  account: AccountId
  paid: number
  /** Fees whose value nobody knows: not in it. */
  unvalued: number
}

/** @example feesByAccount(view)[0] // { account: 'kraken', paid: 12.5, unvalued: 1 } */
export function feesByAccount({ fees }: Pick<AttributionView, 'fees'>): AccountFees[] {
  const sums = new Map<AccountId, AccountFees>()
  for (const { accountId: account, paid, unvalued } of fees) {
    const before = sums.get(account)
    sums.set(account, {
      account,
      paid: (before?.paid ?? 0) + paid,
      unvalued: (before?.unvalued ?? 0) + unvalued,
    })
  }
  return [...sums.values()].sort((a, b) => b.paid - a.paid)
}
