/** Fees by account and month, with the sums of each month. Pure. */
import type { AttributionView } from '@/lib/analytics/views'
import type { AccountId } from '@/lib/core/ids'

export interface FeeSum {
  paid: number
  /** Fees whose value nobody knows: not in it. */
  unvalued: number
}

export interface FeesByMonth {
  /** Oldest first; only those with a fee. */
  months: readonly string[]
  /** Most paid first. */
  accounts: readonly AccountId[]
  /** Absent: nothing was paid there then. */
  of: (account: AccountId, month: string) => FeeSum | undefined
  ofMonth: (month: string) => FeeSum | undefined
}

/** @example feesOf(view).ofMonth('2026-03') // { paid: 12.5, unvalued: 1 } */
export function feesOf({ fees }: Pick<AttributionView, 'fees'>): FeesByMonth {
  const cells = new Map<string, FeeSum>()
  const months = new Map<string, FeeSum>()
  const accounts = new Map<AccountId, number>()
  for (const { accountId, month, paid, unvalued } of fees) {
    cells.set(`${accountId} ${month}`, plus(cells.get(`${accountId} ${month}`), paid, unvalued))
    months.set(month, plus(months.get(month), paid, unvalued))
    accounts.set(accountId, (accounts.get(accountId) ?? 0) + paid)
  }
  return {
    months: [...months.keys()].sort(),
    accounts: [...accounts].sort(([, a], [, b]) => b - a).map(([account]) => account),
    of: (account, month) => cells.get(`${account} ${month}`),
    ofMonth: (month) => months.get(month),
  }
}

const plus = (sum: FeeSum | undefined, paid: number, unvalued: number): FeeSum => ({
  paid: (sum?.paid ?? 0) + paid,
  unvalued: (sum?.unvalued ?? 0) + unvalued,
})
