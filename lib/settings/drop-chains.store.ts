/** A custom chain that the user removed leaves no trace in the accounts: it is read no more, and counts no more. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import type { AccountRow } from '@/lib/db/rows'

/**
 * Runs inside a transaction over accounts and holdings.
 * @throws AppError `invalid-input` when an account is on nothing else
 */
export async function dropChains(db: Database, removed: ReadonlySet<string>): Promise<void> {
  for (const account of await db.accounts.toArray()) await dropFrom(db, account, removed)
}

async function dropFrom(db: Database, account: AccountRow, removed: ReadonlySet<string>): Promise<void> {
  const { id, label, source } = account
  if (source.kind !== 'evm' || !source.chains.some((chain) => removed.has(chain))) return
  const chains = source.chains.filter((chain) => !removed.has(chain))
  if (chains.length === 0)
    throw new AppError(
      'invalid-input',
      say('The account "{label}" is on this network only. Remove the account first.', { label }),
    )
  await db.accounts.put({ ...account, source: { ...source, chains } })
  const rows = await db.holdings.where('accountId').equals(id).toArray()
  await db.holdings.bulkDelete(
    rows.filter(({ chain }) => chain !== undefined && removed.has(chain)).map((row) => row.id),
  )
}
