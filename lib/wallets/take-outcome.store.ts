/**
 * What the page that asked the signer tells. Signed bytes are held against what was confirmed, stored, and only then sent;
 * a hash that a wallet sent is noted and looked up. Told again it changes nothing; told late it still counts.
 */
import { readSignedTx } from '@/lib/chains/tx/signed-tx'
import { AppError, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { WalletTxId } from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { broadcast } from './broadcast.store'
import { collisionOf } from './claim-wallet-tx.store'
import type { SignerOutcome } from './messages'
import { asConfirmed } from './signed-as-confirmed'
import type { WalletContext } from './wallet-context'
import { moved } from './wallet-tx-row'

export type WalletTxAnswer = Pick<WalletTxRow, 'id' | 'state' | 'error'> & { hash?: string }

/** @throws AppError `not-found` for a row that does not exist */
export async function takeOutcome(
  context: WalletContext,
  { id, outcome }: { id: WalletTxId; outcome: SignerOutcome },
): Promise<WalletTxAnswer> {
  const { db } = context
  const { row, isNews } = await db.transaction('rw', db.walletTxs, async () => {
    const before = await db.walletTxs.get(id)
    if (!before) throw new AppError('not-found', say('This transaction does not exist.'))
    const others = await db.walletTxs.where('accountId').equals(before.accountId).toArray()
    const next = afterOutcome(before, { outcome, others, now: context.now() })
    if (next) await db.walletTxs.put(next)
    return { row: next ?? before, isNews: next !== undefined }
  })
  if (isNews) await checkpoint('wallet.told')
  const latest = isNews && row.state === 'signed' ? await broadcast(context, row) : row
  context.wake()
  return answerOf(latest)
}

export const answerOf = ({ id, state, error, txHash }: WalletTxRow): WalletTxAnswer => ({
  id,
  state,
  ...(error === undefined ? {} : { error }),
  ...(txHash === undefined ? {} : { hash: txHash }),
})

interface Told {
  outcome: SignerOutcome
  /** Of the same account. */
  others: readonly WalletTxRow[]
  now: number
}

/** The row after what was told; `undefined`: it changes nothing. Pure. */
export function afterOutcome(row: WalletTxRow, { outcome, others, now }: Told): WalletTxRow | undefined {
  const isAsked = row.state === 'handed' || row.state === 'unclear'
  switch (outcome.kind) {
    case 'signed':
      return isAsked ? afterSigned(row, outcome.raw, { others, now }) : undefined
    case 'sent':
      // A window of the wallet may stand open for days; what was sent from it then is no less sent.
      return isAsked || row.state === 'absent' || (row.state === 'replaced' && row.txHash === undefined)
        ? moved(row, { state: 'sent', at: now, txHash: outcome.hash, sentAt: now, dueAt: now })
        : undefined
    case 'refused':
      return isAsked
        ? moved(row, {
            state: 'refused',
            at: now,
            note: outcome.failure.sentence,
            error: outcome.failure,
          })
        : undefined
    case 'unclear':
      return row.state === 'handed'
        ? moved(row, {
            state: 'unclear',
            at: now,
            dueAt: now,
            ...(outcome.failure ? { note: outcome.failure.sentence } : {}),
          })
        : undefined
    default:
      return outcome satisfies never
  }
}

function afterSigned(
  row: WalletTxRow,
  raw: string,
  { others, now: at }: Pick<Told, 'others' | 'now'>,
): WalletTxRow {
  const checked = asConfirmed(readSignedTx(raw), row.tx)
  if ('wrong' in checked) return refusedAs(row, at, new AppError('refused', checked.wrong))
  const same = others.filter(({ tx }) => tx.chain === row.tx.chain)
  const collision = row.state === 'unclear' ? collisionOf(row, same) : undefined
  if (collision) return refusedAs(row, at, collision)
  return moved(row, { state: 'signed', at, raw, txHash: checked.signed.hash, dueAt: at })
}

const refusedAs = (row: WalletTxRow, at: number, error: AppError): WalletTxRow =>
  moved(row, { state: 'refused', at, note: error.sentence, error: toErrorShape(error) })
