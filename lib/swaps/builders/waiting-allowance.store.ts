/** What the journal has sent for an allowance and no block has yet: it will be there, or gone, before the next transaction. */
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { txsOf } from '@/lib/wallets/change-wallet-tx.store'
import { isWaiting } from '@/lib/wallets/reviewing/next-number'

interface Asked {
  account: AccountId
  chain: ChainId
  /** Who allows, lower case. */
  from: string
  token: AssetId
  /** Lower case. */
  spender: string
}

/** @returns the last of them; `undefined`: none waits */
export async function waitingAllowance(
  db: Database,
  { account, chain, from, token, spender }: Asked,
): Promise<'approve' | 'revoke' | undefined> {
  const rows = (await txsOf(db, { account, chain, from })).filter(isWaiting).toSorted((a, b) => b.at - a.at)
  for (const { purpose } of rows) {
    if (purpose.kind !== 'approve' && purpose.kind !== 'revoke') continue
    if (purpose.token === token && purpose.spender === spender) return purpose.kind
  }
  return undefined
}
