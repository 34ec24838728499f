/**
 * Gives signed bytes to the chain's nodes. They were stored before, and nothing but these bytes is ever sent for the row, so
 * sending them again cannot be a second transaction.
 */
import type { SendAnswer } from '@/lib/chains/tx/send-answer'
import { AppError, toAppError, toErrorShape } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import type { WalletTxRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { changeWalletTx } from './change-wallet-tx.store'
import { nextLookAt } from './look-times'
import type { WalletContext } from './wallet-context'
import { handedAtOf, moved } from './wallet-tx-row'

/** @returns the row as it is stored afterwards; `signed` still when no node took the bytes */
export async function broadcast(context: WalletContext, row: WalletTxRow): Promise<WalletTxRow> {
  const { raw } = row
  if (raw === undefined) return row
  const answer = await sendTo(context, row, raw)
  await checkpoint('wallet.answered')
  const at = context.now()
  const stored = await changeWalletTx(context.db, row.id, (latest) => {
    // Somebody has seen it in a block meanwhile.
    if (latest.state !== 'signed' && latest.state !== 'sent') return undefined
    return afterSending(latest, answer, at)
  })
  return stored ?? row
}

async function sendTo(
  context: WalletContext,
  { tx }: WalletTxRow,
  raw: string,
): Promise<SendAnswer | AppError> {
  try {
    return await (await context.nodeOf(tx.chain)).send(raw)
  } catch (error) {
    return toAppError(error)
  }
}

/** Pure. */
export function afterSending(row: WalletTxRow, answer: SendAnswer | AppError, at: number): WalletTxRow {
  const dueAt = nextLookAt(row.sentAt ?? handedAtOf(row), at)
  if (answer instanceof AppError) return { ...row, dueAt, error: toErrorShape(answer) }
  switch (answer) {
    case 'taken':
    case 'known':
    case 'number-used':
      // Its number is used: by itself, or by another one. The chain is looked at next, and tells which.
      return moved(row, {
        state: 'sent',
        at,
        sentAt: row.sentAt ?? at,
        dueAt: answer === 'number-used' ? at : dueAt,
      })
    case 'underpriced':
    case 'funds':
    case 'refused':
      return { ...row, dueAt, error: toErrorShape(new AppError('refused', notTaken(answer))) }
    default:
      return answer satisfies never
  }
}

function notTaken(answer: 'underpriced' | 'funds' | 'refused'): Sentence {
  switch (answer) {
    case 'underpriced':
      return say('The nodes want more for gas than it offers. Speed it up, or wait: it is sent again.')
    case 'funds':
      return say('The account cannot pay for value and gas. It is sent again until it can.')
    case 'refused':
      return say('The nodes do not take it. It is sent again; cancel it if it should not be.')
    default:
      return answer satisfies never
  }
}
