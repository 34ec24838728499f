/** The engine's side of the wallets' messages. */
import type { Handlers } from '@/lib/messages/define'
import { changeUnsettledTxs, changeWalletTx } from './change-wallet-tx.store'
import { confirmWalletTx } from './claim-wallet-tx.store'
import type { walletMessages } from './messages'
import type { ReviewContext } from './reviewing/review-context'
import { reviewWalletTx } from './reviewing/review-wallet-tx.store'
import { takeOutcome } from './take-outcome.store'
import { lapsed } from './wallet-tx-row'
import type { WalletWatcher } from './wallet-watcher.store'

/** The messages that this file answers; other files of the room answer the others. */
export type JournalMessages = Pick<
  typeof walletMessages,
  'wallets.review' | 'wallets.confirm' | 'wallets.outcome' | 'wallets.discard' | 'wallets.refresh'
>

/** @example createWalletHandlers(context, watcher)['wallets.review']({ draft }, facts) */
export function createWalletHandlers(
  context: ReviewContext,
  watcher: WalletWatcher,
): Handlers<JournalMessages> {
  const { db, now } = context
  return {
    'wallets.review': ({ draft }) => reviewWalletTx(context, draft),
    'wallets.confirm': (confirm) => confirmWalletTx(context, confirm),
    'wallets.outcome': (told) => takeOutcome(context, told),
    'wallets.discard': async ({ id }) => {
      await changeWalletTx(db, id, (row) => lapsed(row, now()))
      return null
    },
    'wallets.refresh': async () => {
      await changeUnsettledTxs(db, (row) =>
        row.state === 'draft' || row.state === 'handed' ? undefined : { ...row, dueAt: now() },
      )
      await watcher.look()
      watcher.wake()
      return null
    },
  }
}
