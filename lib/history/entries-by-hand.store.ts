/** Entries that the user adds and removes. */
import { refusePaper } from '@/lib/accounts/refuse-paper'
import type { Entry, EntryDraft } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { EngineContext } from '@/lib/engine/context'
import { goneForGood } from '@/lib/engine/undo'
import type { Books } from './books.store'
import { dropWords } from './drop-words.store'
import { NO_WORDS, putBackWords, readWords, type Words, wordTables } from './kept-words.store'
import { packSegments } from './pack-segments'
import { firstHistory } from './progress'
import { applyChange, withoutEntriesOf } from './segment-change.store'
import { readSegments } from './segments.store'
import { toEntries } from './to-entries'

export const accountGone = () => new AppError('not-found', say('This account does not exist any more.'))

/** @throws AppError `not-found` when the account is gone, `refused` for paper money */
export async function addByHand(
  books: Books,
  { now }: Pick<EngineContext, 'now'>,
  { account, draft }: { account: AccountId; draft: EntryDraft },
): Promise<EntryId> {
  const { db } = books
  return books.alone(account, async () => {
    const { entries } = toEntries([draft], { accountId: account, hash: db.hash })
    const [entry] = entries
    if (!entry) throw new RangeError('a draft makes an entry')
    const add = await packSegments(await books.sealer(), account, { entries })
    await db.transaction('rw', [db.accounts, db.segments, db.histories], async () => {
      const owner = await db.accounts.get(account)
      if (!owner) throw accountGone()
      refusePaper(owner)
      await applyChange(db, { add, drop: [] })
      const row = (await db.histories.get(account)) ?? firstHistory(account, now(), owner.source)
      await db.histories.put({ ...row, entries: row.entries + 1 })
    })
    books.forget(account)
    return entry.id
  })
}

/** As it was, with what the user had said of it. */
export interface RemovedByHand {
  entry: Entry
  words: Words
}

/** @throws AppError `not-found`, or `refused` for what a source has told */
export async function removeByHand(books: Books, key: CryptoKey, id: EntryId): Promise<RemovedByHand> {
  const entry = await findEntry(books, key, id)
  if (!entry) throw new AppError('not-found', say('This entry does not exist any more.'))
  if (entry.origin !== 'user')
    throw new AppError(
      'refused',
      say('Only an entry that was added by hand can be removed. Ignore this one instead.'),
    )
  let words: Words = NO_WORDS
  await removeEntries(books, entry.accountId, {
    find: async () => new Set([id]),
    first: async () => void (words = await readWords(books.db, id)),
  })
  return { entry, words }
}

/** @throws AppError `not-found` when the account is gone, or the entry is there again */
export async function putBackByHand(
  books: Books,
  key: CryptoKey,
  { entry, words }: RemovedByHand,
): Promise<void> {
  const { db } = books
  const { accountId } = entry
  await books.alone(accountId, async () => {
    if (await findEntry(books, key, entry.id)) throw goneForGood()
    const add = await packSegments(await books.sealer(), accountId, { entries: [entry] })
    await db.transaction('rw', [db.accounts, db.segments, db.histories, ...wordTables(db)], async () => {
      if (!(await db.accounts.get(accountId))) throw accountGone()
      await applyChange(db, { add, drop: [] })
      const row = await db.histories.get(accountId)
      if (row) await db.histories.put({ ...row, entries: row.entries + 1 })
      await putBackWords(db, words)
    })
    books.forget(accountId)
  })
}

async function findEntry({ db }: Books, key: CryptoKey, id: EntryId): Promise<Entry | undefined> {
  for await (const batch of readSegments(db, key))
    for (const { entries } of batch) {
      const found = entries.find((entry) => entry.id === id)
      if (found) return found
    }
  return undefined
}

export interface Removal {
  /** Which entries, asked once nobody else writes to the account. */
  find: () => Promise<ReadonlySet<EntryId>>
  /** In the same transaction, before anything is gone. */
  first?: () => Promise<void>
  /** In the same transaction; may touch imports. */
  also?: () => Promise<void>
}

/** Takes entries away with all words on them; what they had replaced counts again. */
export function removeEntries(
  books: Books,
  account: AccountId,
  { find, first, also }: Removal,
): Promise<void> {
  const { db } = books
  return books.alone(account, async () => {
    const gone = await find()
    const change = await withoutEntriesOf(books, account, gone)
    await db.transaction('rw', [db.segments, db.histories, db.imports, ...wordTables(db)], async () => {
      await first?.()
      await applyChange(db, change)
      await dropWords(db, gone)
      const row = await db.histories.get(account)
      if (row) await db.histories.put({ ...row, entries: Math.max(0, row.entries - gone.size) })
      await also?.()
    })
    books.forget(account)
  })
}
