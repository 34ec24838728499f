/** A transaction is in a block: its receipt is stored, whatever competed for its number is settled, and its entry is written. */
import type { ChainTransaction } from '@/lib/chains/history/chain-rows'
import type { ChainTx } from '@/lib/chains/tx/chain-tx'
import { gasCostOf } from '@/lib/chains/tx/tx-node.client'
import { say } from '@/lib/core/sentence'
import { type TxReceipt, toUnits } from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { enterTx } from './enter-tx.store'
import { DEPTH_EVERY_MS } from './look-times'
import type { WalletContext } from './wallet-context'
import { moved, nonceOf } from './wallet-tx-row'

/** @throws AppError when no node tells the receipt; it is asked again */
export async function storeMined(
  context: WalletContext,
  row: WalletTxRow,
  known: ChainTx,
): Promise<WalletTxRow> {
  const node = await context.nodeOf(row.tx.chain)
  const receipt = receiptOf(await node.read(known.hash))
  const stored = await settle(context, row, { receipt, nonce: known.nonce })
  await checkpoint('wallet.mined')
  context.onMined(row.accountId)
  return enterTx(context, stored)
}

/** @example receiptOf(tx).gasCost // '21000000000000' */
export const receiptOf = (tx: ChainTransaction): TxReceipt => ({
  hash: tx.hash,
  block: tx.block,
  at: tx.time * 1000,
  ok: !tx.failed,
  gasUsed: toUnits(tx.gasUsed),
  gasCost: gasCostOf(tx),
})

function settle(
  { db, now }: WalletContext,
  row: WalletTxRow,
  { receipt, nonce }: { receipt: TxReceipt; nonce: number },
): Promise<WalletTxRow> {
  return db.transaction('rw', db.walletTxs, async () => {
    // One that another had replaced in a block that was taken back is itself again.
    const { replacedBy: _, ...latest } = (await db.walletTxs.get(row.id)) ?? row
    const at = now()
    const next = moved(latest, {
      state: receipt.ok ? 'mined' : 'failed',
      at,
      receipt,
      txHash: receipt.hash,
      dueAt: at + DEPTH_EVERY_MS,
      ...(nonce === latest.tx.nonce ? {} : { usedNonce: nonce }),
      // What the wallet did wrong stays told.
      ...(latest.error?.code === 'refused' ? { error: latest.error } : {}),
    })
    const rivals = (await db.walletTxs.where('accountId').equals(row.accountId).toArray()).filter(
      (other) =>
        other.id !== row.id &&
        other.tx.chain === row.tx.chain &&
        (other.state === 'sent' || other.state === 'signed') &&
        nonceOf(other) === nonce,
    )
    await db.walletTxs.bulkPut([next, ...rivals.map((rival) => replacedBy(rival, next, at))])
    return next
  })
}

const replacedBy = (rival: WalletTxRow, winner: WalletTxRow, at: number): WalletTxRow =>
  moved(rival, {
    state: 'replaced',
    at,
    replacedBy: winner.id,
    note: say('Another transaction with its number was mined instead: {hash}', {
      hash: winner.txHash ?? '',
    }),
  })
