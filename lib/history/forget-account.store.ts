/** An account's past goes with the account: entries, progress, imports, and what the user said of its entries. */
import { AppError } from '@/lib/core/errors'
import type { AccountId, EntryId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type { TableName } from '@/lib/db/schema'
import type { Books } from './books.store'
import { dropWords } from './drop-words.store'
import { openEntries } from './pack-segments'
import { segmentRows } from './segments.store'

/** The tables of a transaction that calls `forgetHistory`. */
export const HISTORY_TABLES = [
  'segments',
  'histories',
  'imports',
  'overlays',
  'links',
  'lotChoices',
  'issueChoices',
] as const satisfies readonly TableName[]

/** Outside of a transaction. A segment that does not open keeps nobody from removing its account. */
export async function readEntryIds({ db, sealer }: Books, account: AccountId): Promise<Set<EntryId>> {
  const { key } = await sealer()
  const ids = new Set<EntryId>()
  for (const row of await segmentRows(db, 'entries', account))
    try {
      for (const { id } of await openEntries(key, row)) ids.add(id)
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'vault-damaged')) throw error
    }
  return ids
}

/** Inside a transaction over `HISTORY_TABLES`; cursors are the caller's. @param entries what `readEntryIds` told */
export async function forgetHistory(
  db: Database,
  account: AccountId,
  entries: ReadonlySet<EntryId>,
): Promise<void> {
  await db.segments.where('accountId').equals(account).delete()
  await db.imports.where('accountId').equals(account).delete()
  await db.histories.delete(account)
  await dropWords(db, entries, account)
}
