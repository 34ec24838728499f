/** Cursors of an account: last scanned block per chain, last request number of its key. */
import type { AccountId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { nextNonce } from '@/lib/exchanges/next-nonce'
import { cursorId } from './store-outcome.store'

const LOGS = 'logs:'
/** Subject of the last request number of a key. */
export const NONCE = 'nonce'

export const logSubject = (chain: string): string => `${LOGS}${chain}`

/** Last block searched for transfers, by chain id. */
export async function readLogCursors(db: Database, accountId: AccountId): Promise<Record<string, number>> {
  const rows = await db.cursors.where('accountId').equals(accountId).toArray()
  return Object.fromEntries(
    rows.flatMap(({ subject, value }) =>
      subject.startsWith(LOGS) ? [[subject.slice(LOGS.length), Number(value)]] : [],
    ),
  )
}

/** Takes the next request number of a key; stored before it is used, so that no restart can repeat one. */
export async function takeNonce(db: Database, accountId: AccountId, now: number): Promise<number> {
  const id = cursorId(db, accountId, NONCE)
  return db.transaction('rw', db.cursors, async () => {
    const last = (await db.cursors.get(id))?.value
    const next = nextNonce(last === undefined ? undefined : Number(last), now)
    await db.cursors.put({ id, accountId, subject: NONCE, value: String(next) })
    return next
  })
}
