/**
 * What the last look knew, for the next one: orders and transactions that were under way, segments of the past that were there, entries
 * of late, gaps that nobody has told yet. Stored when everything that was found by it is stored; cut off in between, the same is found again, and told once.
 */
import * as v from 'valibot'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'

/** Key of the row in the settings table. */
const KEY = 'alerts watched'

const ids = v.array(v.string())
const schema = v.object({
  orders: v.optional(ids),
  walletTxs: v.optional(ids),
  past: v.optional(v.object({ segments: ids, entries: ids })),
  /** How often the way of a price through a gap was asked for in vain, by asset. */
  gaps: v.optional(v.record(v.string(), v.number())),
})

/** An absent part was not looked at the last time. */
export type Watched = v.InferOutput<typeof schema>

export async function readWatched(db: Database): Promise<Watched> {
  const { row } = await readWhole(db.settings.get(KEY))
  const parsed = v.safeParse(schema, row?.value)
  return parsed.success ? parsed.output : {}
}

export async function storeWatched(db: Database, watched: Watched): Promise<void> {
  await db.settings.put({ key: KEY, value: watched })
}

/** The tables are those of a backup now: nothing is known of what was there. */
export async function forgetWatched(db: Database): Promise<void> {
  await db.settings.delete(KEY)
}
