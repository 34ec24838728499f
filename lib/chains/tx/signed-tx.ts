/**
 * What signed bytes say, and who signed them: a device's answer is believed as far as its bytes go. Refuses what is no
 * whole signed transaction. Types 0 and 2 (EIP-155, EIP-1559); another type is not what anybody was asked for.
 */
import { Transaction } from 'ethers'
import type { GasFee, PreparedTx } from '@/lib/core/wallet-tx'
import { toUnits } from '@/lib/core/wallet-tx'

export interface SignedTx extends Omit<PreparedTx, 'account'> {
  /** Lower case; of exactly these bytes. */
  hash: string
}

/**
 * @returns `undefined` for bytes that are no transaction of these types, signed and for one chain
 * @example readSignedTx(raw)?.from === tx.from // true
 */
export function readSignedTx(raw: string): SignedTx | undefined {
  try {
    const tx = Transaction.from(raw)
    const fee = feeOf(tx)
    // Bytes beyond the transaction, or written in another way, would have another hash at the node.
    const isExact = tx.isSigned() && tx.serialized === raw && tx.chainId !== 0n
    if (!isExact || tx.to === null || tx.from === null || tx.hash === null || !fee) return undefined
    if ((tx.accessList ?? []).length > 0) return undefined
    return {
      hash: tx.hash.toLowerCase(),
      chain: `eip155:${tx.chainId}` as SignedTx['chain'],
      from: tx.from.toLowerCase(),
      to: tx.to.toLowerCase(),
      value: toUnits(tx.value),
      data: tx.data.toLowerCase(),
      gasLimit: toUnits(tx.gasLimit),
      fee,
      nonce: tx.nonce,
    }
  } catch {
    // The library throws for everything that it cannot read.
    return undefined
  }
}

function feeOf({ type, gasPrice, maxFeePerGas, maxPriorityFeePerGas }: Transaction): GasFee | undefined {
  if (type === 0 && gasPrice !== null) return { type: 'legacy', gasPrice: toUnits(gasPrice) }
  if (type === 2 && maxFeePerGas !== null && maxPriorityFeePerGas !== null)
    return {
      type: 'eip1559',
      maxFeePerGas: toUnits(maxFeePerGas),
      maxPriorityFeePerGas: toUnits(maxPriorityFeePerGas),
    }
  return undefined
}
