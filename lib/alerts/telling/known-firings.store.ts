/**
 * Firings that were there: those in the inbox, and those that were cleared a while ago, so that what is found again after a crash or
 * a clearing is not told again.
 */
import * as v from 'valibot'
import type { FiringId } from '@/lib/core/alert'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'

/** Key of the row in the settings table. */
const CLEARED = 'alerts cleared'
/** Whoever looks for events looks back a week. */
const KEPT_MS = 14 * 86_400_000
const KEPT_MOST = 2_000

const schema = v.array(v.object({ id: v.string(), at: v.number() }))

/** Inside a transaction over `firings` and `settings`. The row need not open: a damaged firing was a firing. */
export async function isKnownFiring(db: Database, id: FiringId): Promise<boolean> {
  return (await db.firings.where('id').equals(id).count()) > 0 || (await clearedFirings(db)).has(id)
}

/** One reading for many questions, inside of the same transaction. */
export async function clearedFirings(db: Database): Promise<ReadonlySet<string>> {
  return new Set((await readCleared(db)).map(({ id }) => id))
}

/** Inside a transaction over `firings` and `settings`. */
export async function deleteFirings(db: Database, ids: readonly FiringId[], now: number): Promise<void> {
  if (ids.length === 0) return
  const kept = (await readCleared(db)).filter(({ at }) => now - at < KEPT_MS)
  const value = [...kept, ...ids.map((id) => ({ id, at: now }))].slice(-KEPT_MOST)
  await db.settings.put({ key: CLEARED, value })
  await db.firings.bulkDelete([...ids])
}

async function readCleared(db: Database): Promise<v.InferOutput<typeof schema>> {
  const { row } = await readWhole(db.settings.get(CLEARED))
  const parsed = v.safeParse(schema, row?.value)
  return parsed.success ? parsed.output : []
}
