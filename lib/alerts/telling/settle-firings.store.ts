/** Changes of firings that are stored: told, seen, not to be told any more, to be told at another time. */
import type { AlertRuleId, FiringId } from '@/lib/core/alert'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import { type FiringRow, SETTLED } from '@/lib/db/rows'

/** Of those that are to be told, whenever: few. */
async function pendingRows(db: Database): Promise<FiringRow[]> {
  const keys = await db.firings.where('tellAt').below(SETTLED).primaryKeys()
  return readWholeRows(keys, (id) => db.firings.get(id))
}

/** @param ids of tellings: of a firing, or of a message about several */
export function settleTold(db: Database, ids: readonly string[], now: number): Promise<void> {
  const told = new Set(ids)
  return changePending(db, (row) =>
    told.has(row.id) || (row.summary !== undefined && told.has(row.summary))
      ? { ...row, tellAt: SETTLED, toldAt: now }
      : row,
  )
}

/** What a rule has found so far is told to nobody any more: it was snoozed. */
export const hushRule = (db: Database, rule: AlertRuleId): Promise<void> =>
  changePending(db, (row) => (row.ruleId === rule ? { ...row, tellAt: SETTLED } : row))

/** Other quiet hours, or none, or no notifications: what waits is told when they say. @param tellAt `SETTLED`: not at all */
export const retime = (db: Database, tellAt: number): Promise<void> =>
  changePending(db, (row) => ({ ...row, tellAt }))

/** Whoever has seen one needs no notification of it. @returns how many were seen for the first time */
export async function settleSeen(
  db: Database,
  firings: 'all' | readonly FiringId[],
  now: number,
): Promise<number> {
  return db.transaction('rw', db.firings, async () => {
    const ids = firings === 'all' ? await db.firings.toCollection().primaryKeys() : firings
    const unseen = (await readWholeRows(ids, (id) => db.firings.get(id))).filter(
      ({ seenAt }) => seenAt === undefined,
    )
    await db.firings.bulkPut(unseen.map((row) => ({ ...row, seenAt: now, tellAt: SETTLED })))
    return unseen.length
  })
}

function changePending(db: Database, change: (row: FiringRow) => FiringRow): Promise<void> {
  return db.transaction('rw', db.firings, async () => {
    const rows = await pendingRows(db)
    const changed = rows.map((row) => ({ row, next: change(row) })).filter(({ row, next }) => row !== next)
    await db.firings.bulkPut(changed.map(({ next }) => next))
  })
}
