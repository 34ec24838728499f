/** Joins small segments of an account to larger ones, in one transaction: killed anywhere, all entries are there once. */
import type { Entry } from '@/lib/core/entry'
import type { AccountId } from '@/lib/core/ids'
import type { SegmentRow } from '@/lib/db/rows'
import { type AccountBook, isForerunner } from './account-book'
import type { Books } from './books.store'
import { openEntries, openRaw, openReplacements, packSegments, rawSegmentId } from './pack-segments'
import { FULL_SEGMENT, SMALL_ONES_JOINED, SMALL_SEGMENT } from './segment-bounds'
import { applyChange, Outdated, type SegmentChange } from './segment-change.store'

/** Inside `books.alone`. Does nothing while there are few small segments. @returns whether it joined some */
export async function compactSegments(
  books: Books,
  accountId: AccountId,
  book: AccountBook,
): Promise<boolean> {
  const joinEntries = book.small.size >= SMALL_ONES_JOINED
  const joinReplaced = book.replacedSegments.length >= SMALL_ONES_JOINED
  if (!joinEntries && !joinReplaced) return false
  const ids = [
    ...(joinEntries ? [...book.small.keys()].flatMap((id) => [id, rawSegmentId(id)]) : []),
    ...(joinReplaced ? book.replacedSegments : []),
  ]
  const rows = (await books.db.segments.bulkGet(ids)).filter((row) => row !== undefined)
  const { change, entries } = await join(books, accountId, rows)
  try {
    await books.db.transaction('rw', [books.db.accounts, books.db.segments], async () => {
      if (!(await books.db.accounts.get(accountId))) throw new Outdated()
      await applyChange(books.db, change)
    })
  } catch (error) {
    books.forget(accountId)
    if (error instanceof Outdated) return false
    throw error
  }
  for (const id of change.drop) book.small.delete(id)
  noteSegments(book, change.add, entries)
  if (joinReplaced)
    book.replacedSegments = change.add.filter(({ part }) => part === 'replaced').map(({ id }) => id)
  return true
}

/** Takes new segments into the book. @param entries all of them, in the order in which they were packed */
export function noteSegments(
  book: AccountBook,
  added: readonly SegmentRow[],
  entries: readonly Entry[],
): void {
  let from = 0
  for (const { id } of added.filter(({ part }) => part === 'entries')) {
    const chunk = entries.slice(from, from + FULL_SEGMENT)
    from += FULL_SEGMENT
    if (chunk.length < SMALL_SEGMENT) book.small.set(id, chunk.length)
    for (const entry of chunk) if (isForerunner(entry)) book.fileSegments.set(entry.id, id)
  }
}

async function join(
  { sealer }: Books,
  accountId: AccountId,
  rows: readonly SegmentRow[],
): Promise<{ change: SegmentChange; entries: Entry[] }> {
  const tools = await sealer()
  const of = (part: SegmentRow['part']) => rows.filter((row) => row.part === part)
  const [opened, raw, replaced] = await Promise.all([
    Promise.all(of('entries').map((row) => openEntries(tools.key, row))),
    Promise.all(of('raw').map((row) => openRaw(tools.key, row))),
    Promise.all(of('replaced').map((row) => openReplacements(tools.key, row))),
  ])
  const entries = opened.flat().sort((a, b) => a.at - b.at)
  const add = await packSegments(tools, accountId, { entries, raw: raw.flat(), replaced: replaced.flat() })
  return { change: { add, drop: rows.map(({ id }) => id) }, entries }
}
