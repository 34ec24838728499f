/** The entry of a mined transaction is written at once, before any indexer tells of it; what fails is tried again. */
import { AppError } from '@/lib/core/errors'
import type { WalletTxRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { changeWalletTx } from './change-wallet-tx.store'
import type { WalletContext } from './wallet-context'

/** @returns the row as it is stored afterwards, `entered` when its entry is in the history */
export async function enterTx(context: WalletContext, row: WalletTxRow): Promise<WalletTxRow> {
  const { txHash } = row
  if (txHash === undefined || row.entered) return row
  try {
    await context.enter({ ...row, txHash })
  } catch (error) {
    // A node that cannot tell it yet; the next look tries again, and the account's own history tells it in the end.
    if (error instanceof AppError) return row
    throw error
  }
  await checkpoint('wallet.entered')
  const stored = await changeWalletTx(context.db, row.id, (latest) =>
    latest.txHash === txHash ? { ...latest, entered: true } : undefined,
  )
  return stored ?? row
}
