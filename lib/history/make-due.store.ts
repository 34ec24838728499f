/** The past of some accounts has grown just now, as somebody knows: it is read at once instead of after its interval. */
import type { AccountId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'

/** A reading that is under way, paused or failed keeps its own time. */
export const makeDue = (db: Database, accounts: readonly AccountId[], now: number): Promise<void> =>
  db.transaction('rw', db.histories, async () => {
    const rows = await db.histories.bulkGet([...accounts])
    await db.histories.bulkPut(
      rows.flatMap((row) =>
        row && row.state === 'complete' && !row.paused ? [{ ...row, dueAt: Math.min(row.dueAt, now) }] : [],
      ),
    )
  })
