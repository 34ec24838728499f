/**
 * Keeps the journal of intents within its size. A page can ask as often as it likes: what was carried out, and counts in the
 * execution report, is not pushed out by what was only asked.
 */
import type { IntentId } from '@/lib/core/note'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import { type IntentRow, SETTLED } from '@/lib/db/rows'

const HOUR = 60 * 60_000
export const KEPT_DAYS = 400
export const MOST_INTENTS = 5_000
/** Every row is opened to find what may go: so many go at once. */
const SPARE = 250

/**
 * Within a transaction over `intents`.
 * @param most of a test
 */
export async function makeRoom(
  db: Pick<Database, 'intents'>,
  now: number,
  { most = MOST_INTENTS, spare = SPARE } = {},
): Promise<void> {
  await db.intents
    .where('at')
    .below(now - KEPT_DAYS * 24 * HOUR)
    .delete()
  const excess = (await db.intents.count()) - most
  if (excess <= 0) return
  const [asked, others]: [IntentId[], IntentId[]] = [[], []]
  for (const id of await db.intents.orderBy('at').primaryKeys()) {
    const { row } = await readWhole(db.intents.get(id))
    if (row && isOnlyAsked(row, now)) asked.push(id)
    else others.push(id)
  }
  await db.intents.bulkDelete([...asked, ...others].slice(0, excess + spare))
}

/** Nothing came of it, and nothing will. */
const isOnlyAsked = ({ at, dueAt, result }: IntentRow, now: number): boolean =>
  result === undefined && dueAt === SETTLED && at < now - HOUR
