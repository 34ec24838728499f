/** Names of accounts, for showing conversations with real names. */
import type { AccountId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'

export async function labelsOf(db: Database): Promise<(id: AccountId) => string | undefined> {
  const keys = await db.accounts.toCollection().primaryKeys()
  const rows = await readWholeRows(keys, (id) => db.accounts.get(id))
  const labels = new Map(rows.map(({ id, label }) => [id, label]))
  return (id) => labels.get(id)
}
