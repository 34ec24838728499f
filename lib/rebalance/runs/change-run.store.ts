/** The one way in which runs change after they were begun: read, moved on and stored in one transaction. */
import type { RunId } from '@/lib/core/rebalance'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import { type RunRow, SETTLED } from '@/lib/db/rows'

/**
 * @param change gets the row as it stands now, not as the caller saw it; `undefined` leaves it
 * @returns the row as it was changed; `undefined` when it was left, or there is none
 * @example await changeRun(db, id, (run) => (run.state === 'running' ? movedRun(run, { … }) : undefined))
 */
export const changeRun = (
  db: Database,
  id: RunId,
  change: (row: RunRow) => RunRow | undefined,
): Promise<RunRow | undefined> =>
  db.transaction('rw', db.runs, async () => {
    const row = await db.runs.get(id)
    const next = row && change(row)
    if (next) await db.runs.put(next)
    return next
  })

/** Runs that something is still done or waited for, until `before`. A damaged one keeps no other from going on. */
export async function readDueRuns(db: Database, before = SETTLED): Promise<RunRow[]> {
  const ids = await db.runs.where('dueAt').below(before).primaryKeys()
  return readWholeRows(ids, (id) => db.runs.get(id))
}

/** All of a strategy's, or of every strategy; a damaged one is left out. */
export async function readRuns(db: Database, strategy?: RunRow['strategyId']): Promise<RunRow[]> {
  const ids =
    strategy === undefined
      ? await db.runs.toCollection().primaryKeys()
      : await db.runs.where('strategyId').equals(strategy).primaryKeys()
  return readWholeRows(ids, (id) => db.runs.get(id))
}
