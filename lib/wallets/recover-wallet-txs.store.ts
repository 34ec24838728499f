/** What the last life of the engine left unfinished. Called when the engine opens: there is only one, so nothing is under way. */
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { changeUnsettledTxs } from './change-wallet-tx.store'
import { lapsed, moved } from './wallet-tx-row'

/**
 * Reviews are over; what was handed to a signer may have been sent, and the chain is watched for it; signed bytes are sent
 * again, which is the same transaction.
 */
export const recoverWalletTxs = (db: Database, now: number): Promise<void> =>
  changeUnsettledTxs(db, (row) => {
    switch (row.state) {
      case 'draft':
        return lapsed(row, now)
      case 'handed':
        return moved(row, {
          state: 'unclear',
          at: now,
          dueAt: now,
          note: say('Holdfast was stopped while your wallet was asked. The chain is watched for it.'),
        })
      case 'signed':
      case 'unclear':
      case 'sent':
        return { ...row, dueAt: Math.min(row.dueAt, now) }
      default:
        return undefined
    }
  })

/** A lock ends every review; what was handed to a signer goes on. */
export const lapseWalletDrafts = (db: Database, now: number): Promise<void> =>
  changeUnsettledTxs(db, (row) => lapsed(row, now))
