/** A transaction as a node tells it, in a block or not yet, and whether it is the call that was meant. Every field is untrusted. */
import * as v from 'valibot'
import { type EvmCall, type GasFee, toUnits } from '@/lib/core/wallet-tx'
import { blockNumber, hexBytes, hexQuantity } from '../rpc-quantity'

const hash = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{64}$/), v.toLowerCase())
const address = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/), v.toLowerCase())

export const chainTxSchema = v.object({
  hash,
  from: address,
  to: v.nullish(address),
  nonce: blockNumber,
  value: hexQuantity,
  input: v.pipe(hexBytes, v.toLowerCase()),
  /** Absent or `null`: no block has it yet. */
  blockNumber: v.nullish(blockNumber),
  gasPrice: v.nullish(hexQuantity),
  maxFeePerGas: v.nullish(hexQuantity),
  maxPriorityFeePerGas: v.nullish(hexQuantity),
})
export type ChainTx = v.InferOutput<typeof chainTxSchema>

/** Of each transaction only what says who sent it. */
export const sendersSchema = v.object({ number: blockNumber, transactions: v.array(chainTxSchema) })

/** Sender, receiver, value and calldata; gas and number are the wallet's to choose. */
export const isSameCall = ({ from, to, value, input }: ChainTx, call: EvmCall): boolean =>
  from === call.from && to === call.to && value === BigInt(call.value) && input === call.data

/** What it offers for gas; `undefined` where the node does not tell. */
export function feeOf({ gasPrice, maxFeePerGas, maxPriorityFeePerGas }: ChainTx): GasFee | undefined {
  if (typeof maxFeePerGas === 'bigint' && typeof maxPriorityFeePerGas === 'bigint')
    return {
      type: 'eip1559',
      maxFeePerGas: toUnits(maxFeePerGas),
      maxPriorityFeePerGas: toUnits(maxPriorityFeePerGas),
    }
  return typeof gasPrice === 'bigint' ? { type: 'legacy', gasPrice: toUnits(gasPrice) } : undefined
}
