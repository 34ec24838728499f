/** A block that is young may be taken back by the chain: the transaction is looked at until its block lies deep enough. */
import { say } from '@/lib/core/sentence'
import { SETTLED, type WalletTxRow } from '@/lib/db/rows'
import { changeWalletTx } from './change-wallet-tx.store'
import { enterTx } from './enter-tx.store'
import { DEEP_BLOCKS, DEPTH_EVERY_MS, HOUR } from './look-times'
import { receiptOf } from './store-mined.store'
import type { WalletContext } from './wallet-context'
import { moved } from './wallet-tx-row'

/** @throws AppError when the chain does not answer; it is asked again */
export async function watchDepth(context: WalletContext, row: WalletTxRow): Promise<WalletTxRow> {
  const { txHash, receipt } = row
  if (txHash === undefined || receipt === undefined) return row
  const node = await context.nodeOf(row.tx.chain)
  const known = await node.find(txHash)
  if (typeof known?.blockNumber !== 'number') return takenBack(context, { ...row, txHash })
  const again = known.blockNumber === receipt.block ? undefined : receiptOf(await node.read(txHash))
  if (again) await context.leave({ ...row, txHash })
  const entered = await enterTx(context, again ? { ...row, entered: false } : row)
  const isDeep = (await node.height()) - known.blockNumber >= DEEP_BLOCKS
  const stored = await changeWalletTx(context.db, row.id, (latest) => {
    const at = context.now()
    const isLate = at - receipt.at > HOUR
    const isDone = isDeep && (entered.entered === true || isLate)
    const told = again ? { receipt: again, state: again.ok ? ('mined' as const) : ('failed' as const) } : {}
    const isEntered = again ? { entered: entered.entered === true } : {}
    return { ...latest, ...told, ...isEntered, dueAt: isDone ? SETTLED : at + DEPTH_EVERY_MS }
  })
  return stored ?? row
}

async function takenBack(
  context: WalletContext,
  row: WalletTxRow & { txHash: string },
): Promise<WalletTxRow> {
  await context.leave(row)
  const stored = await changeWalletTx(context.db, row.id, (latest) => {
    const { receipt: _, entered: __, ...rest } = latest
    const at = context.now()
    return moved(rest, {
      state: 'sent',
      at,
      dueAt: at,
      note: say('The chain has taken back the block that it was in. It is watched again.'),
    })
  })
  context.onMined(row.accountId)
  return stored ?? row
}
