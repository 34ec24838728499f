/** The book of a paper account: what it holds and has done. */
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import type { PaperRow } from '@/lib/db/rows'

/**
 * @throws AppError `not-found` when its book is gone: none at all would pass for an empty account
 * @example (await readPaperRow(db, account)).balances
 */
export async function readPaperRow(db: Database, account: AccountId): Promise<PaperRow> {
  const row = await db.papers.get(account)
  if (!row)
    throw new AppError('not-found', say('The book of this paper account is missing. Add a new one instead.'))
  return row
}
