/** Another transaction with its number is in a block: this one can never be mined. */
import type { ChainTx } from '@/lib/chains/tx/chain-tx'
import { say } from '@/lib/core/sentence'
import type { WalletTxRow } from '@/lib/db/rows'
import { moveWalletTx, txsOf } from './change-wallet-tx.store'
import { storeMined } from './store-mined.store'
import type { WalletContext } from './wallet-context'
import { moved } from './wallet-tx-row'

/** @returns the row as it is stored afterwards */
export async function storeReplaced(
  context: WalletContext,
  row: WalletTxRow,
  found: ChainTx,
): Promise<WalletTxRow> {
  const by = (await txsOf(context.db, row.tx)).find(({ txHash }) => txHash === found.hash)
  const stored = await moveWalletTx(context, row, (latest, at) =>
    // What was told meanwhile, another hash for instance, is looked at anew.
    latest.state === row.state && latest.txHash === row.txHash
      ? moved(latest, {
          state: 'replaced',
          at,
          ...(by ? { replacedBy: by.id } : {}),
          note: say('Another transaction with its number was mined instead: {hash}', { hash: found.hash }),
        })
      : undefined,
  )
  // The block that it had been replaced in was taken back.
  if (by?.state === 'replaced') await storeMined(context, by, found)
  return stored
}
