/** Changes of stored segments: made outside of a transaction, applied inside one, all or nothing. */
import type { AccountId, EntryId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type { SegmentRow } from '@/lib/db/rows'
import type { Books } from './books.store'
import { openEntries, openRaw, openReplacements, packSegments, rawSegmentId } from './pack-segments'
import { withoutEntries } from './replacements'
import { segmentRows } from './segments.store'

export interface SegmentChange {
  add: SegmentRow[]
  drop: string[]
}

/** Thrown inside a transaction to undo it: the account was edited or removed, or its segments are others by now. */
export class Outdated extends Error {}

/** Inside a transaction. @throws Outdated when a segment that is replaced is not there any more */
export async function applyChange(db: Database, { add, drop }: SegmentChange): Promise<void> {
  const present = await db.segments.bulkGet(drop)
  if (present.some((row) => row === undefined)) throw new Outdated()
  await db.segments.bulkDelete(drop)
  await db.segments.bulkAdd(add)
}

/** Takes entries out of these segments, with their raw rows. */
export async function withoutIn(
  { db, sealer }: Books,
  accountId: AccountId,
  {
    segments,
    gone,
    keepRaw = false,
  }: { segments: readonly string[]; gone: ReadonlySet<EntryId>; keepRaw?: boolean },
): Promise<SegmentChange> {
  const { key, randomBytes } = await sealer()
  const change: SegmentChange = { add: [], drop: [] }
  for (const row of await db.segments.bulkGet([...segments])) {
    if (row?.part !== 'entries') continue
    const entries = (await openEntries(key, row)).filter(({ id }) => !gone.has(id))
    const rawRow = await db.segments.get(rawSegmentId(row.id))
    const raw = rawRow ? (await openRaw(key, rawRow)).filter(({ entry }) => keepRaw || !gone.has(entry)) : []
    change.drop.push(row.id, ...(rawRow ? [rawRow.id] : []))
    change.add.push(...(await packSegments({ key, randomBytes }, accountId, { entries, raw })))
  }
  return change
}

/** Takes entries out of the account altogether: their raw rows go, and what they replaced counts again. */
export async function withoutEntriesOf(
  books: Books,
  accountId: AccountId,
  gone: ReadonlySet<EntryId>,
): Promise<SegmentChange> {
  const { key, randomBytes } = await books.sealer()
  const holding: string[] = []
  for (const row of await segmentRows(books.db, 'entries', accountId))
    if ((await openEntries(key, row)).some(({ id }) => gone.has(id))) holding.push(row.id)
  const change = await withoutIn(books, accountId, { segments: holding, gone })
  const replaced = await segmentRows(books.db, 'replaced', accountId)
  const groups = (await Promise.all(replaced.map((row) => openReplacements(key, row)))).flat()
  const left = withoutEntries(groups, gone)
  if (JSON.stringify(left) === JSON.stringify(groups)) return change
  return {
    add: [...change.add, ...(await packSegments({ key, randomBytes }, accountId, { replaced: left }))],
    drop: [...change.drop, ...replaced.map(({ id }) => id)],
  }
}
