/** A custom chain that the user removed leaves no trace in the accounts: it is read no more, and counts no more. */
import { AppError } from '@/lib/core/errors'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import type { AccountRow, HoldingRow } from '@/lib/db/rows'

/** What one account had there. */
export interface Dropped {
  account: AccountId
  chains: ChainId[]
  holdings: HoldingRow[]
}

/**
 * Runs inside a transaction over accounts and holdings.
 * @throws AppError `invalid-input` when an account is on nothing else
 */
export async function dropChains(db: Database, removed: ReadonlySet<string>): Promise<Dropped[]> {
  const dropped: Dropped[] = []
  for (const account of await db.accounts.toArray()) {
    const from = await dropFrom(db, account, removed)
    if (from) dropped.push(from)
  }
  return dropped
}

/**
 * For accounts that are still there and watch the chain no more. Runs inside the same kind of transaction.
 * @returns whose balances are to be read anew
 */
export async function putBackChains(db: Database, dropped: readonly Dropped[]): Promise<AccountId[]> {
  const back: AccountId[] = []
  for (const { account: id, chains, holdings } of dropped) {
    const account = await db.accounts.get(id)
    if (account?.source.kind !== 'evm') continue
    const missing = chains.filter(
      (chain) => account.source.kind === 'evm' && !account.source.chains.includes(chain),
    )
    if (missing.length === 0) continue
    await db.accounts.put({
      ...account,
      source: { ...account.source, chains: [...account.source.chains, ...missing] },
    })
    await db.holdings.bulkPut(holdings)
    back.push(id)
  }
  return back
}

async function dropFrom(
  db: Database,
  account: AccountRow,
  removed: ReadonlySet<string>,
): Promise<Dropped | undefined> {
  const { id, label, source } = account
  if (source.kind !== 'evm' || !source.chains.some((chain) => removed.has(chain))) return undefined
  const chains = source.chains.filter((chain) => !removed.has(chain))
  if (chains.length === 0)
    throw new AppError(
      'invalid-input',
      say('The account "{label}" is on this network only. Remove the account first.', { label }),
    )
  await db.accounts.put({ ...account, source: { ...source, chains } })
  const rows = await db.holdings.where('accountId').equals(id).toArray()
  const holdings = rows.filter(({ chain }) => chain !== undefined && removed.has(chain))
  await db.holdings.bulkDelete(holdings.map((row) => row.id))
  return { account: id, chains: source.chains.filter((chain) => removed.has(chain)), holdings }
}
