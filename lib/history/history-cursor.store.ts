/** Where each stream of an account's history goes on. Kept among the account's other cursors, and forgotten with them. */
import type { AccountId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { cursorId } from '@/lib/sync/store-outcome.store'

const SUBJECT = 'history:'
const subjectOf = (stream: string) => `${SUBJECT}${stream}`

export const readCursor = async (
  db: Database,
  accountId: AccountId,
  stream: string,
): Promise<string | undefined> => (await db.cursors.get(cursorId(db, accountId, subjectOf(stream))))?.value

export async function putCursor(
  db: Database,
  accountId: AccountId,
  stream: string,
  value: string,
): Promise<void> {
  const subject = subjectOf(stream)
  await db.cursors.put({ id: cursorId(db, accountId, subject), accountId, subject, value })
}

/** @param streams all of them, unless told */
export async function forgetCursors(
  db: Database,
  accountId: AccountId,
  streams?: readonly string[],
): Promise<void> {
  const wanted = streams && new Set(streams.map(subjectOf))
  const rows = await db.cursors.where('accountId').equals(accountId).toArray()
  const gone = rows.filter(({ subject }) => (wanted ? wanted.has(subject) : subject.startsWith(SUBJECT)))
  await db.cursors.bulkDelete(gone.map(({ id }) => id))
}
