/**
 * One entry that is known before the account's own history tells of it: what a wallet has sent is in a block. It stands under
 * the id that the history will give it, which then takes its place; what the history has told already stays.
 */
import type { EntryDraft } from '@/lib/core/entry'
import type { AccountId, EntryId } from '@/lib/core/ids'
import type { EngineContext } from '@/lib/engine/context'
import { WALLET_SOURCE } from './account-book'
import type { Books } from './books.store'
import { carryWords } from './carry-words.store'
import { sealPage } from './commit-page.store'
import { accountGone, removeEntries } from './entries-by-hand.store'
import { mergePage } from './merge-page'
import { firstHistory } from './progress'
import { applyChange } from './segment-change.store'
import { readSegments } from './segments.store'
import { entryIdOf, toEntries } from './to-entries'

type Context = Pick<EngineContext, 'now' | 'randomBytes'>

export interface ToldEntry {
  account: AccountId
  draft: EntryDraft
}

/** @returns whether the history has another entry now @throws AppError `not-found` when the account is gone */
export async function addToldEntry(
  books: Books,
  { now, randomBytes }: Context,
  { account, draft }: ToldEntry,
): Promise<boolean> {
  const { db } = books
  return books.alone(account, async () => {
    const made = toEntries([{ ...draft, source: WALLET_SOURCE }], { accountId: account, hash: db.hash })
    const book = await books.open(account)
    const merged = mergePage(book, made.entries)
    if (merged.entries.length === 0) return false
    const change = await sealPage(books, account, { merged, made, segmentOf: book.fileSegments })
    const tables = [db.accounts, db.segments, db.histories, db.overlays, db.links, db.lotChoices]
    await db.transaction('rw', tables, async () => {
      const owner = await db.accounts.get(account)
      if (!owner) throw accountGone()
      await applyChange(db, change)
      await carryWords({ db, now: now(), randomBytes }, merged.replacements)
      const row = (await db.histories.get(account)) ?? firstHistory(account, now(), owner.source)
      const added = merged.entries.length - merged.adopted.size
      await db.histories.put({ ...row, entries: row.entries + added })
    })
    books.forget(account)
    return true
  })
}

/** Takes such an entry away; one that the history has told by itself stays. @returns whether it was there */
export async function removeToldEntry(
  books: Books,
  { account, nativeId }: { account: AccountId; nativeId: string },
): Promise<boolean> {
  const id = entryIdOf(books.db.hash, account, nativeId)
  let isThere = false
  await removeEntries(books, account, {
    find: async () => {
      const gone = await ownTelling(books, account, id)
      isThere = gone.size > 0
      return gone
    },
  })
  return isThere
}

async function ownTelling(
  { db, sealer }: Books,
  account: AccountId,
  id: EntryId,
): Promise<ReadonlySet<EntryId>> {
  const { key } = await sealer()
  for await (const batch of readSegments(db, key, { account }))
    for (const { entries } of batch)
      if (entries.some((entry) => entry.id === id && entry.source === WALLET_SOURCE)) return new Set([id])
  return new Set()
}
