/** A transaction whose answer was lost: it is found on the chain, overtaken by another one, or, long enough after, was never sent. */
import { say } from '@/lib/core/sentence'
import type { WalletTxRow } from '@/lib/db/rows'
import { moveWalletTx, txsOf } from './change-wallet-tx.store'
import { DAY, HOUR, nextLookAt } from './look-times'
import { findUnclear } from './search-unclear.client'
import { storeMined } from './store-mined.store'
import { storeReplaced } from './store-replaced.store'
import type { WalletContext } from './wallet-context'
import { handedAtOf, moved } from './wallet-tx-row'

/** @returns the row as it is stored afterwards @throws AppError when the chain does not answer; it is asked again */
export async function lookAtUnclear(context: WalletContext, row: WalletTxRow): Promise<WalletTxRow> {
  const since = handedAtOf(row)
  const node = await context.nodeOf(row.tx.chain)
  const found = await findUnclear(node, row, await txsOf(context.db, row.tx))
  if (found.kind === 'found') return storeMined(context, row, found.tx)
  const age = context.now() - since
  const isDevice = row.signer.kind === 'ledger'
  // A wallet gives another number when its window is answered late: only a device's transaction is over with its number.
  if (found.kind === 'passed' && isDevice && age > HOUR) return storeReplaced(context, row, found.by)
  return moveWalletTx(context, row, (latest, at) => {
    if (latest.state !== 'unclear') return undefined
    // A device's bytes come through this page or not at all.
    const limit = isDevice ? HOUR : DAY
    // What no node tells may be this one.
    const isOpen = age <= limit || (found.kind === 'untold' && !isDevice)
    if (isOpen) return { ...latest, dueAt: nextLookAt(since, at) }
    const note = isDevice
      ? say('The signature of your device never came. Nothing was sent.')
      : say('The chain does not have it. Your wallet may still ask for it: refuse it there.')
    return moved(latest, { state: 'absent', at, note })
  })
}
