/**
 * Of which times an account's history is not proven: from where its least advanced stream stands. A stream that was never
 * read proves nothing at all.
 */
import type { AccountId } from '@/lib/core/ids'
import type { HistoryRow } from '@/lib/db/rows'

/** From this moment (ms) on; `-Infinity`: nothing is proven. Accounts that are complete are absent. */
export type Unproven = ReadonlyMap<AccountId, number>

/**
 * @param accounts all that hold something; one without a row has not been read
 * @example unprovenSince([account], []).get(account) // -Infinity
 */
export function unprovenSince(accounts: readonly AccountId[], histories: readonly HistoryRow[]): Unproven {
  const rows = new Map(histories.map((row) => [row.accountId, row]))
  return new Map(
    accounts.flatMap((account): [AccountId, number][] => {
      const row = rows.get(account)
      if (!row) return [[account, Number.NEGATIVE_INFINITY]]
      if (row.state === 'complete') return []
      const open = row.streams.filter(({ state, readAt }) => state !== 'complete' && readAt === undefined)
      if (open.length === 0 && row.streams.length > 0) return []
      const proven = open.map(({ provenUntil }) => provenUntil ?? Number.NEGATIVE_INFINITY)
      return [[account, proven.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...proven)]]
    }),
  )
}
