/**
 * One writer at a time for each account's entries (the reader of its history, an import, a row by hand, a compaction),
 * and the book of the account, kept in memory while it is read.
 */
import type { Entry } from '@/lib/core/entry'
import type { AccountId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type { EngineContext } from '@/lib/engine/context'
import { createMutex, type Mutex } from '@/lib/vault/mutex'
import { type AccountBook, openBook } from './account-book'
import { openReplacements, type Sealer } from './pack-segments'
import { SMALL_SEGMENT } from './segment-bounds'
import { type SegmentKey, segmentCryptoKey } from './segment-key'
import { readSegments, segmentRows } from './segments.store'

export interface Books {
  db: Database
  sealer: () => Promise<Sealer>
  /** Runs alone among everything that writes entries of this account. */
  alone: <T>(account: AccountId, work: () => Promise<T>) => Promise<T>
  /** The account's book, read from its segments when it is not open. Inside `alone` only. */
  open: (account: AccountId) => Promise<AccountBook>
  /** After its entries were changed in another way, and when its reading ends. */
  forget: (account: AccountId) => void
  /** Before and after a restore: what is being compared with the entries of before must not be stored. */
  clear: () => void
  /** Changes with each `clear`. */
  generation: () => number
}

/**
 * Made once a session, and shared by the runner and the commands.
 * @example const books = createBooks(context, subkeys.segments)
 */
export function createBooks(
  context: Pick<EngineContext, 'db' | 'randomBytes'>,
  segmentKey: SegmentKey,
): Books {
  const { db, randomBytes } = context
  const turns = new Map<AccountId, Mutex>()
  const books = new Map<AccountId, AccountBook>()
  const key = segmentCryptoKey(segmentKey)
  let generation = 0
  return {
    db,
    sealer: async () => ({ key: await key, randomBytes }),
    alone: (account, work) => {
      const turn = turns.get(account) ?? createMutex()
      turns.set(account, turn)
      return turn(work)
    },
    open: async (account) => {
      const book = books.get(account) ?? (await readBook(db, await key, account))
      books.set(account, book)
      return book
    },
    forget: (account) => void books.delete(account),
    clear: () => {
      generation += 1
      books.clear()
    },
    generation: () => generation,
  }
}

async function readBook(db: Database, key: CryptoKey, account: AccountId): Promise<AccountBook> {
  const segments: { id: string; entries: Entry[] }[] = []
  for await (const batch of readSegments(db, key, { account }))
    for (const { row, entries } of batch) segments.push({ id: row.id, entries })
  const replaced = await segmentRows(db, 'replaced', account)
  const replacements = (await Promise.all(replaced.map((row) => openReplacements(key, row)))).flat()
  return openBook({ segments, replacements, replacedSegments: replaced.map(({ id }) => id) }, SMALL_SEGMENT)
}
