/**
 * Looks at the chain for what became of a transaction, and stores what it tells. It only asks, and sends bytes again that
 * were signed and sent before: nothing here can make a second transaction.
 */
import { toAppError, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { SETTLED, type WalletTxRow } from '@/lib/db/rows'
import { broadcast } from './broadcast.store'
import { moveWalletTx } from './change-wallet-tx.store'
import { lookAtSent } from './look-at-sent.store'
import { lookAtUnclear } from './look-at-unclear.store'
import { nextLookAt } from './look-times'
import type { WalletContext } from './wallet-context'
import { handedAtOf, lapsed, moved } from './wallet-tx-row'
import { watchDepth } from './watch-depth.store'

/** @returns the row as it is stored afterwards. A chain that does not answer is asked again later. */
export async function lookAtTx(context: WalletContext, row: WalletTxRow): Promise<WalletTxRow> {
  try {
    return await look(context, row)
  } catch (error) {
    return noteFailure(context, row, error)
  }
}

async function look(context: WalletContext, row: WalletTxRow): Promise<WalletTxRow> {
  switch (row.state) {
    case 'draft':
      return moveWalletTx(context, row, lapsed)
    case 'handed':
      return moveWalletTx(context, row, (latest, at) =>
        latest.state === 'handed'
          ? moved(latest, {
              state: 'unclear',
              at,
              dueAt: at,
              note: say('Your wallet has not answered. The chain is watched for the transaction.'),
            })
          : undefined,
      )
    case 'signed':
      return broadcast(context, row)
    case 'unclear':
      return lookAtUnclear(context, row)
    case 'sent':
      return lookAtSent(context, row)
    case 'mined':
    case 'failed':
      return watchDepth(context, row)
    case 'lapsed':
    case 'refused':
    case 'replaced':
    case 'absent':
      return row
    default:
      return row.state satisfies never
  }
}

const noteFailure = (context: WalletContext, row: WalletTxRow, thrown: unknown): Promise<WalletTxRow> => {
  const error = toAppError(thrown)
  return moveWalletTx(context, row, (latest, at) => {
    // Settled meanwhile: nothing more is asked.
    if (latest.dueAt === SETTLED) return undefined
    return {
      ...latest,
      // What a wallet did wrong is told for good; a node that does not answer is told until it does.
      error: latest.error?.code === 'refused' ? latest.error : toErrorShape(error),
      dueAt: Math.max(nextLookAt(latest.sentAt ?? handedAtOf(latest), at), error.retryAt ?? 0),
    }
  })
}
