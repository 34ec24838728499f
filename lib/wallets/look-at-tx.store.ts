/**
 * Looks at the chain for what became of a transaction, and stores what it tells. It only asks, and sends bytes again that
 * were signed and sent before: nothing here can make a second transaction.
 */
import { type ChainTx, isSameCall } from '@/lib/chains/tx/chain-tx'
import type { TxNode } from '@/lib/chains/tx/tx-node.client'
import { AppError, toAppError, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { SETTLED, type WalletTxRow } from '@/lib/db/rows'
import { broadcast } from './broadcast.store'
import { changeWalletTx, txsOf } from './change-wallet-tx.store'
import { DAY, HOUR, nextLookAt } from './look-times'
import { findUnclear } from './search-unclear.client'
import { storeMined } from './store-mined.store'
import type { WalletContext } from './wallet-context'
import { handedAtOf, moved, nonceOf } from './wallet-tx-row'
import { watchDepth } from './watch-depth.store'

/** Nodes forget a transaction that nobody mines; a wallet may send it again for some time. */
const FORGOTTEN_AFTER = 7 * DAY

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
      return change(context, row, (latest, at) =>
        latest.state === 'draft' ? moved(latest, { state: 'lapsed', at }) : undefined,
      )
    case 'handed':
      return change(context, row, (latest, at) =>
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

async function lookAtSent(context: WalletContext, row: WalletTxRow): Promise<WalletTxRow> {
  const { txHash } = row
  if (txHash === undefined) return row
  const node = await context.nodeOf(row.tx.chain)
  const known = await node.find(txHash)
  if (known && !isSameCall(known, row.tx)) return noteOther(context, row, known)
  if (typeof known?.blockNumber === 'number') return storeMined(context, row, known)
  const nonce = known?.nonce ?? nonceOf(row)
  const fromBlock = row.fromBlock ?? (await node.height())
  const numbered = await node.findByNumber({ from: row.tx.from, nonce, fromBlock })
  if (numbered.kind === 'found') return settleByNumber(context, row, numbered.tx)
  if (row.raw !== undefined && known === undefined) return broadcast(context, row)
  return change(context, row, (latest, at) => {
    const since = latest.sentAt ?? latest.at
    if (latest.state !== 'sent') return undefined
    if (numbered.kind === 'untold')
      return { ...latest, dueAt: nextLookAt(since, at), error: toErrorShape(passed()) }
    if (known === undefined && at - since > FORGOTTEN_AFTER)
      return moved(latest, { state: 'absent', at, note: gone() })
    const used = nonce === latest.tx.nonce ? {} : { usedNonce: nonce }
    return moved(latest, { state: 'sent', at, dueAt: nextLookAt(since, at), ...used })
  })
}

const passed = () =>
  new AppError(
    'unavailable',
    say(
      'Another transaction with its number seems to be mined, and no node tells which one. It is asked again.',
    ),
  )
const gone = () => say('No node knows it any more. Your wallet may still have it, and may send it again.')

/** A block has a transaction with its number: itself, the same call under another hash (the wallet sped it up), or another one. */
async function settleByNumber(
  context: WalletContext,
  row: WalletTxRow,
  found: ChainTx,
): Promise<WalletTxRow> {
  if (found.hash === row.txHash || isSameCall(found, row.tx)) {
    const owner = (await txsOf(context.db, row.tx)).find(
      ({ id, txHash }) => id !== row.id && txHash === found.hash,
    )
    if (!owner) return storeMined(context, row, found)
  }
  return storeReplaced(context, row, found)
}

async function storeReplaced(context: WalletContext, row: WalletTxRow, found: ChainTx): Promise<WalletTxRow> {
  const by = (await txsOf(context.db, row.tx)).find(({ txHash }) => txHash === found.hash)
  const stored = await change(context, row, (latest, at) =>
    latest.state === 'sent' || latest.state === 'unclear'
      ? moved(latest, {
          state: 'replaced',
          at,
          ...(by ? { replacedBy: by.id } : {}),
          note: say('Another transaction with its number was mined instead: {hash}', { hash: found.hash }),
        })
      : undefined,
  )
  // The block that it had been replaced in was taken back.
  if (by?.state === 'replaced') await storeMined(context, by, found)
  return stored
}

/** What a wallet sent is not what was confirmed. It is followed all the same: the money has moved. */
async function noteOther(context: WalletContext, row: WalletTxRow, known: ChainTx): Promise<WalletTxRow> {
  const error = new AppError(
    'refused',
    say('Your wallet sent something else than what you confirmed. Look at it in the explorer: {hash}', {
      hash: known.hash,
    }),
  )
  await change(context, row, (latest, at) =>
    latest.error === undefined
      ? moved(latest, { state: latest.state, at, note: error.sentence, error: toErrorShape(error) })
      : undefined,
  )
  if (typeof known.blockNumber === 'number') return storeMined(context, row, known)
  return change(context, row, (latest, at) => ({
    ...latest,
    dueAt: nextLookAt(latest.sentAt ?? latest.at, at),
  }))
}

async function lookAtUnclear(context: WalletContext, row: WalletTxRow): Promise<WalletTxRow> {
  const since = handedAtOf(row)
  const node: TxNode = await context.nodeOf(row.tx.chain)
  const found = await findUnclear(node, row, await txsOf(context.db, row.tx))
  if (found.kind === 'found') return storeMined(context, row, found.tx)
  const age = context.now() - since
  if (found.kind === 'passed' && age > HOUR) return storeReplaced(context, row, found.by)
  return change(context, row, (latest, at) => {
    if (latest.state !== 'unclear') return undefined
    // A device's bytes come through this page or not at all.
    const limit = latest.signer.kind === 'ledger' ? HOUR : DAY
    if (age <= limit) return { ...latest, dueAt: nextLookAt(since, at) }
    const note =
      latest.signer.kind === 'ledger'
        ? say('The signature of your device never came. Nothing was sent.')
        : say('The chain does not have it. Your wallet may still ask for it: refuse it there.')
    return moved(latest, { state: 'absent', at, note })
  })
}

async function change(
  { db, now }: WalletContext,
  row: WalletTxRow,
  next: (latest: WalletTxRow, at: number) => WalletTxRow | undefined,
): Promise<WalletTxRow> {
  return (await changeWalletTx(db, row.id, (latest) => next(latest, now()))) ?? row
}

const noteFailure = (context: WalletContext, row: WalletTxRow, thrown: unknown): Promise<WalletTxRow> => {
  const error = toAppError(thrown)
  return change(context, row, (latest, at) => {
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
