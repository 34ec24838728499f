/** The account that a draft is of, when somebody signs for it and nothing stands against new transactions. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readSettings } from '@/lib/settings/settings.store'
import { stoppedError } from '@/lib/trading/refuse-new-orders.store'
import type { WalletDraft } from '../draft'
import type { SigningAccount } from './review-context'

/** @throws AppError `refused` with what to do about it, `not-found` */
export async function findSigningAccount(db: Database, draft: WalletDraft): Promise<SigningAccount> {
  const { desk } = await readSettings(db)
  if (desk.stopped) throw stoppedError()
  const id = draft.kind === 'replace' ? (await db.walletTxs.get(draft.of))?.accountId : draft.account
  const account = id === undefined ? undefined : await db.accounts.get(id)
  if (!account || account.source.kind !== 'evm')
    throw new AppError('not-found', say('This account does not exist any more.'))
  const { source, label } = account
  const { signer } = source
  if (signer === undefined)
    throw new AppError(
      'refused',
      say('{account} is only watched. Connect the wallet that has its key first.', { account: label }),
    )
  if (account.paused)
    throw new AppError(
      'refused',
      say('{account} is paused. Let it go on before you send from it.', { account: label }),
    )
  return { ...account, source: { ...source, signer } }
}
