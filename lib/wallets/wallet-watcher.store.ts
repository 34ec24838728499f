/** Follows every transaction of the journal that is under way, account by account; accounts do not wait for each other. */
import { SETTLED, type WalletTxRow } from '@/lib/db/rows'
import { createDueLoop } from '@/lib/engine/due-loop'
import { groupBy } from '@/lib/history/group-by'
import { changeWalletTx, readUnsettledTxs } from './change-wallet-tx.store'
import { lookAtTx } from './look-at-tx.store'
import { isWorthWaiting } from './look-times'
import type { WalletContext } from './wallet-context'
import { handedAtOf } from './wallet-tx-row'

export interface WalletWatcher {
  /** Looks anew when the next row is due. */
  wake: () => void
  /** Looks at everything that is due, once. */
  look: () => Promise<void>
  /** Something is under way whose end is not known: the engine must not be closed. */
  isBusy: () => Promise<boolean>
  nextDueAt: () => Promise<number>
  close: () => void
}

/** @example const watcher = createWalletWatcher(context); watcher.wake() */
export function createWalletWatcher(context: WalletContext): WalletWatcher {
  const { db, now } = context
  const nextDueAt = async () => Math.min(...(await readUnsettledTxs(db)).map(({ dueAt }) => dueAt), SETTLED)
  const loop = createDueLoop({ now, work: () => lookAtDue(context), nextDueAt, never: SETTLED })
  return {
    wake: loop.wake,
    look: loop.run,
    nextDueAt,
    isBusy: async () =>
      (await readUnsettledTxs(db)).some(
        (row) => row.state !== 'draft' && isWorthWaiting(row.sentAt ?? handedAtOf(row), now()),
      ),
    close: loop.close,
  }
}

/** Resolves when all that was due has been looked at once. @throws only what the database throws */
export async function lookAtDue(context: WalletContext): Promise<void> {
  const due = await context.db.walletTxs.where('dueAt').belowOrEqual(context.now()).toArray()
  const ends = await Promise.allSettled(
    [...groupBy(due, ({ accountId }) => accountId).values()].map((rows) => lookInTurn(context, rows)),
  )
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken) throw broken.reason
}

async function lookInTurn(context: WalletContext, rows: readonly WalletTxRow[]): Promise<void> {
  for (const { id } of rows) {
    // What an earlier one of the account has settled is not asked for again.
    const row = await changeWalletTx(context.db, id, () => undefined)
    if (row && row.dueAt <= context.now()) await lookAtTx(context, row)
  }
}
