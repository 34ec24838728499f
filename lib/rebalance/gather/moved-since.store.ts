/** Accounts whose own orders or transactions are newer than their last reading: what is stored of them is of before. */
import type { AccountId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import { DAY_MS } from '@/lib/trading/daily-limit'

interface Act {
  accountId: AccountId
  /** When something was last learned of it (ms). */
  at: number
}

/** @returns each once; an account that was never read is none of them, the plan says what is missing there */
export async function movedSince(db: Database, now: number): Promise<AccountId[]> {
  const since = now - DAY_MS
  const [orders, txs] = await Promise.all([
    db.orders.where('at').above(since).toArray(),
    db.walletTxs.where('at').above(since).toArray(),
  ])
  const acts: Act[] = [
    ...orders.flatMap(({ accountId, state, events, at }) =>
      state === 'draft' || state === 'lapsed' || state === 'not-sent'
        ? []
        : [{ accountId, at: events.at(-1)?.at ?? at }],
    ),
    ...txs.flatMap(({ accountId, sentAt, events }) =>
      sentAt === undefined ? [] : [{ accountId, at: events.at(-1)?.at ?? sentAt }],
    ),
  ]
  const moved = new Set<AccountId>()
  for (const { accountId, at } of acts) {
    if (moved.has(accountId)) continue
    const { row } = await readWhole(db.statuses.get(accountId))
    if (row?.lastGoodAt !== undefined && row.lastGoodAt < at) moved.add(accountId)
  }
  return [...moved]
}
