/** How many firings nobody has seen, as the badge tells it. */
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'

/** The badge tells no more than nine: what lies farther back need not be opened each time. */
const LOOKED_AT = 100

/** Among the newest. @example await countUnseen(db) // 3 */
export async function countUnseen(db: Database): Promise<number> {
  const ids = await db.firings.orderBy('at').reverse().limit(LOOKED_AT).primaryKeys()
  const rows = await readWholeRows(ids, (id) => db.firings.get(id))
  return rows.filter(({ seenAt }) => seenAt === undefined).length
}
