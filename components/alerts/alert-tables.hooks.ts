/** Rules of alerts and what they found, as pages follow them. Pages never write them. */
import { useTables } from '@/components/shell/live.hooks'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { AlertRuleRow, FiringRow } from '@/lib/db/rows'

/** In the order in which they were made; `null` until the first answer. A damaged one hides no other. */
export const useAlertRules = (): readonly AlertRuleRow[] | null =>
  useTables<readonly AlertRuleRow[] | null>(async (db) => {
    const rows = await readWholeRows(await db.alertRules.toCollection().primaryKeys(), (id) =>
      db.alertRules.get(id),
    )
    return rows.toSorted((a, b) => a.at - b.at)
  }, null)

/** So many are kept, and so many can be listed. */
const LISTED = 1000

async function newest(db: Database, limit: number): Promise<FiringRow[]> {
  const keys = await db.firings.orderBy('at').reverse().limit(limit).primaryKeys()
  return readWholeRows(keys, (id) => db.firings.get(id))
}

/** Newest first; `null` until the first answer. */
export const useFirings = (): readonly FiringRow[] | null =>
  useTables<readonly FiringRow[] | null>((db) => newest(db, LISTED), null)

/** The popup looks no farther back: what is older than these is told by its number. */
const GLANCED = 30

/** The newest that nobody has seen; `null` until the first answer. */
export const useUnseenFirings = (): readonly FiringRow[] | null =>
  useTables<readonly FiringRow[] | null>(
    async (db) => (await newest(db, GLANCED)).filter(({ seenAt }) => seenAt === undefined),
    null,
  )
