/**
 * A transaction that a node has had: it is in a block, waits, or is known to nobody any more. What a wallet sent is held against
 * what was confirmed, and followed under whatever hash and number the wallet gave it.
 */
import { type ChainTx, isSameCall } from '@/lib/chains/tx/chain-tx'
import { AppError, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { WalletTxRow } from '@/lib/db/rows'
import { broadcast } from './broadcast.store'
import { moveWalletTx, txsOf } from './change-wallet-tx.store'
import { DAY, nextLookAt } from './look-times'
import { storeMined } from './store-mined.store'
import { storeReplaced } from './store-replaced.store'
import type { WalletContext } from './wallet-context'
import { moved, nonceOf } from './wallet-tx-row'

/** Nodes forget a transaction that nobody mines; a wallet may send it again for some time. */
const FORGOTTEN_AFTER = 7 * DAY

/** @returns the row as it is stored afterwards @throws AppError when the chain does not answer; it is asked again */
export async function lookAtSent(context: WalletContext, row: WalletTxRow): Promise<WalletTxRow> {
  const { txHash } = row
  if (txHash === undefined) return row
  const node = await context.nodeOf(row.tx.chain)
  const known = await node.find(txHash)
  if (known && !isSameCall(known, row.tx)) await noteOther(context, row, known)
  if (typeof known?.blockNumber === 'number') return storeMined(context, row, known)
  const nonce = known?.nonce ?? nonceOf(row)
  const fromBlock = row.fromBlock ?? (await node.height())
  const numbered = await node.findByNumber({ from: row.tx.from, nonce, fromBlock })
  if (numbered.kind === 'found' && isDecided(row, known, numbered.tx))
    return settleByNumber(context, row, numbered.tx)
  if (row.raw !== undefined && known === undefined) return broadcast(context, row)
  return moveWalletTx(context, row, (latest, at) =>
    waitingOn(latest, { at, nonce, isKnown: known !== undefined, isPassed: numbered.kind === 'untold' }),
  )
}

/**
 * A wallet gives its own number, and until a node has shown it nobody knows which: another transaction with the number that was
 * expected says nothing of this one.
 */
const isDecided = (row: WalletTxRow, known: ChainTx | undefined, found: ChainTx): boolean =>
  row.raw !== undefined ||
  row.usedNonce !== undefined ||
  known !== undefined ||
  found.hash === row.txHash ||
  isSameCall(found, row.tx)

interface Waiting {
  at: number
  /** The number that it has. */
  nonce: number
  isKnown: boolean
  /** A block has a transaction with that number, and no node tells which one. */
  isPassed: boolean
}

function waitingOn(row: WalletTxRow, { at, nonce, isKnown, isPassed }: Waiting): WalletTxRow | undefined {
  if (row.state !== 'sent') return undefined
  const since = row.sentAt ?? row.at
  const dueAt = nextLookAt(since, at)
  if (isPassed) return { ...row, dueAt, error: toErrorShape(passed()) }
  if (!isKnown && at - since > FORGOTTEN_AFTER) return moved(row, { state: 'absent', at, note: gone() })
  // Seen once, it is sure, also where it is the number that was expected.
  const used = isKnown ? { usedNonce: nonce } : {}
  return moved(row, { state: 'sent', at, dueAt, ...used })
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
  const others = (await txsOf(context.db, row.tx)).filter(({ id }) => id !== row.id)
  const isIts = found.hash === row.txHash || isSameCall(found, row.tx)
  const isAnothers = others.some(({ txHash }) => txHash === found.hash)
  return isIts && !isAnothers ? storeMined(context, row, found) : storeReplaced(context, row, found)
}

/** What a wallet sent is not what was confirmed. It is followed all the same: the money has moved. */
async function noteOther(context: WalletContext, row: WalletTxRow, { hash }: ChainTx): Promise<void> {
  const error = new AppError(
    'refused',
    say('Your wallet sent something else than what you confirmed. Look at it in the explorer: {hash}', {
      hash,
    }),
  )
  await moveWalletTx(context, row, (latest, at) =>
    latest.error?.code === 'refused'
      ? undefined
      : moved(latest, { state: latest.state, at, note: error.sentence, error: toErrorShape(error) }),
  )
}
