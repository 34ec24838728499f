/**
 * Stores a page of an account's history: segments, replacements, discovered assets, cursor and progress in one transaction,
 * after everything was sealed. Killed anywhere it leaves the old state or the new one.
 */
import type { HistoryPage } from '@/lib/core/history-source'
import type { AccountId } from '@/lib/core/ids'
import type { AccountSource, HistoryRow } from '@/lib/db/rows'
import type { TableName } from '@/lib/db/schema'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { EngineContext } from '@/lib/engine/context'
import { addAssets } from '@/lib/sync/store-outcome.store'
import type { Books } from './books.store'
import { carryWords } from './carry-words.store'
import { compactSegments, noteSegments } from './compact-segments.store'
import { putCursor, readCursor } from './history-cursor.store'
import { type MergedPage, mergePage, notePage } from './merge-page'
import { packSegments } from './pack-segments'
import { isSameSource } from './same-source'
import { applyChange, Outdated, type SegmentChange, withoutIn } from './segment-change.store'
import { type MadeEntries, toEntries } from './to-entries'

export interface PageCommit {
  accountId: AccountId
  /** What was read; nothing is stored when the account is another one by now. */
  source: AccountSource
  stream: string
  /** The cursor that the page was read with; nothing is stored when it is another one by now (read again meanwhile). */
  cursor: string | undefined
  page: HistoryPage
  /** The account's progress after the page, from what it is now. */
  progress: (row: HistoryRow) => HistoryRow
}

/** `outdated`: the account was edited, paused, removed, or is to be read again; nothing was stored. */
export type CommittedPage =
  | { stored: 'outdated' }
  | { stored: 'page'; added: number; changed: boolean; row: HistoryRow }

type Context = Pick<EngineContext, 'now' | 'randomBytes'>

/** @throws AppError `bad-answer` for a draft that cannot be right; the cursor stays where it was */
export function commitPage(books: Books, context: Context, commit: PageCommit): Promise<CommittedPage> {
  const { accountId, page } = commit
  return books.alone(accountId, async () => {
    const generation = books.generation()
    const made = toEntries(page.entries, { accountId, hash: books.db.hash })
    const book = made.entries.length === 0 ? undefined : await books.open(accountId)
    const merged = book ? mergePage(book, made.entries) : NOTHING
    const change = await sealPage(books, accountId, { merged, made, segmentOf: book?.fileSegments })
    const stored = await storePage(books, context, { commit, merged, change, generation })
    if (stored.stored === 'outdated') books.forget(accountId)
    if (stored.stored === 'page' && book) {
      // A row of a file that was taken over has moved its neighbours to other segments.
      if (merged.adopted.size > 0) books.forget(accountId)
      else {
        notePage(book, merged)
        noteSegments(book, change.add, merged.entries)
        for (const { part, id } of change.add) if (part === 'replaced') book.replacedSegments.push(id)
        await compactSegments(books, accountId, book)
      }
    }
    return stored
  })
}

const NOTHING: MergedPage = { entries: [], adopted: new Set(), replacements: [] }

export interface PageToSeal {
  merged: MergedPage
  made: MadeEntries
  segmentOf: ReadonlyMap<string, string> | undefined
}

export async function sealPage(
  books: Books,
  accountId: AccountId,
  { merged, made, segmentOf }: PageToSeal,
): Promise<SegmentChange> {
  const { entries, adopted, replacements } = merged
  const ids = new Set(entries.map(({ id }) => id))
  const raw = made.raw.filter(({ entry }) => ids.has(entry))
  const add = await packSegments(await books.sealer(), accountId, { entries, raw, replaced: replacements })
  if (adopted.size === 0) return { add, drop: [] }
  const segments = new Set([...adopted].flatMap((id) => segmentOf?.get(id) ?? []))
  // A file's own row stays beside the entry, as another sighting.
  const without = await withoutIn(books, accountId, { segments: [...segments], gone: adopted, keepRaw: true })
  return { add: [...without.add, ...add], drop: without.drop }
}

interface PageToStore {
  commit: PageCommit
  merged: MergedPage
  change: SegmentChange
  /** Of the books that the page was compared with. */
  generation: number
}

const PAGE_TABLES = [
  'accounts',
  'segments',
  'cursors',
  'histories',
  'assets',
  'overlays',
  'links',
  'lotChoices',
] as const satisfies readonly TableName[]

async function storePage(books: Books, context: Context, page: PageToStore): Promise<CommittedPage> {
  const { db } = books
  const { accountId, source, stream, cursor, page: read, progress } = page.commit
  const added = page.merged.entries.length - page.merged.adopted.size
  try {
    return await db.transaction('rw', [...PAGE_TABLES], async () => {
      void checkpoint('history.storing')
      const [account, before] = [await db.accounts.get(accountId), await db.histories.get(accountId)]
      if (!account || !before || account.paused || !isSameSource(account.source, source)) throw new Outdated()
      if (books.generation() !== page.generation) throw new Outdated()
      if ((await readCursor(db, accountId, stream)) !== cursor) throw new Outdated()
      await applyChange(db, page.change)
      await carryWords({ db, now: context.now(), randomBytes: context.randomBytes }, page.merged.replacements)
      await addAssets(db, read.discovered)
      await putCursor(db, accountId, stream, read.cursor)
      const row = progress({ ...before, entries: before.entries + added })
      await db.histories.put(row)
      void checkpoint('history.stored')
      const changed = page.change.add.length > 0
      return { stored: 'page', added, changed, row }
    })
  } catch (error) {
    if (error instanceof Outdated) return { stored: 'outdated' }
    throw error
  }
}
