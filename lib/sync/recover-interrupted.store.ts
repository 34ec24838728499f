/** Accounts whose reading died with its process. Called when the engine opens: there is only one, so none is running. */
import type { Database } from '@/lib/db/database.store'
import { stateBefore } from './schedule'

/** They are due at once, and no page shows them as syncing any more. */
export async function recoverInterrupted(db: Database, now: number): Promise<void> {
  await db.transaction('rw', db.statuses, async () => {
    const interrupted = (await db.statuses.toArray()).filter(({ state }) => state === 'syncing')
    await db.statuses.bulkPut(
      interrupted.map((status) => ({ ...status, state: stateBefore(status), dueAt: now })),
    )
  })
}
