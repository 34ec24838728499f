/**
 * Looks on the chain for a transaction whose answer was lost: by its sender and number, and, where the wallet may have given
 * it a later number, by what it does.
 */
import { type ChainTx, isSameCall } from '@/lib/chains/tx/chain-tx'
import type { TxNode } from '@/lib/chains/tx/tx-node.client'
import type { WalletTxRow } from '@/lib/db/rows'

export type UnclearAnswer =
  | { kind: 'found'; tx: ChainTx }
  /** Another one has its number. */
  | { kind: 'passed'; by: ChainTx }
  /** A block has its number, and no node tells what it was. */
  | { kind: 'untold' }
  | { kind: 'open' }

/** A wallet's own queue is seldom longer. */
const NUMBERS = 5

/** @param others rows of the same account: what is theirs is not this one, however alike */
export async function findUnclear(
  node: Pick<TxNode, 'findByNumber'>,
  { id, tx, signer, fromBlock }: WalletTxRow,
  others: readonly WalletTxRow[],
): Promise<UnclearAnswer> {
  if (fromBlock === undefined) return { kind: 'open' }
  const taken = new Set(others.flatMap((other) => (other.id === id ? [] : (other.txHash ?? []))))
  let by: ChainTx | undefined
  let isUntold = false
  const last = tx.nonce + (signer.kind === 'ledger' ? 0 : NUMBERS - 1)
  for (let nonce = tx.nonce; nonce <= last; nonce++) {
    const answer = await node.findByNumber({ from: tx.from, nonce, fromBlock })
    if (answer.kind !== 'found') {
      isUntold = answer.kind === 'untold'
      break
    }
    if (isSameCall(answer.tx, tx) && !taken.has(answer.tx.hash)) return { kind: 'found', tx: answer.tx }
    by ??= answer.tx
  }
  if (isUntold) return { kind: 'untold' }
  return by ? { kind: 'passed', by } : { kind: 'open' }
}
