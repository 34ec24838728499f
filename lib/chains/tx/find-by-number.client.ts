/**
 * The transaction of an address with a number, found in the blocks: the count of what the address has sent is asked at
 * heights, by halving; where nodes have no old states, the first blocks are looked through.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import type { EvmRpcOptions } from '../evm-rpc.client'
import { createEvmRpc } from '../evm-rpc.client'
import { blockNumber } from '../rpc-quantity'
import { type ChainTx, sendersSchema } from './chain-tx'

export interface NumberQuestion {
  /** Lower case. */
  from: string
  nonce: number
  /** It is in none of the blocks below. */
  fromBlock: number
}

export type NumberAnswer =
  | { kind: 'found'; tx: ChainTx }
  /** No block has a transaction with this number yet. */
  | { kind: 'open' }
  /** A block has one, and no node tells which one. */
  | { kind: 'untold' }

/** Blocks that are looked through where nobody tells old states. */
const SCANNED_BLOCKS = 200
const BLOCK_BYTES = 16 * 1024 * 1024

/** @throws AppError when no endpoint answers at all */
export async function findByNumber(options: EvmRpcOptions, question: NumberQuestion): Promise<NumberAnswer> {
  const height = await heightOf(options)
  if ((await countAt(options, question.from, 'latest')) <= question.nonce) return { kind: 'open' }
  const at = await unlessSilent(passedAt(options, question, height))
  const scanned = Array.from({ length: SCANNED_BLOCKS }, (_, index) => question.fromBlock + index)
  for (const block of at === undefined ? scanned.filter((each) => each <= height) : [at]) {
    const tx = await unlessSilent(inBlock(options, question, block))
    if (tx) return { kind: 'found', tx }
  }
  return { kind: 'untold' }
}

export async function heightOf(options: EvmRpcOptions): Promise<number> {
  const answer = await createEvmRpc(options).ask({
    method: 'eth_blockNumber',
    params: [],
    schema: blockNumber,
    isFinal: () => false,
    ...details(options, 'nothing private'),
  })
  return answer.ok ? answer.value : Number.NaN
}

/** How many transactions the address has in blocks up to the height. */
export async function countAt(
  options: EvmRpcOptions,
  address: string,
  height: number | 'latest' | 'pending',
): Promise<number> {
  const answer = await createEvmRpc(options).ask({
    method: 'eth_getTransactionCount',
    params: [address, typeof height === 'number' ? hex(height) : height],
    schema: blockNumber,
    isFinal: () => false,
    ...details(options, '1 address'),
  })
  return answer.ok ? answer.value : Number.NaN
}

/** The block after which the count is above the number; the count before `fromBlock` is not. */
async function passedAt(
  options: EvmRpcOptions,
  { from, nonce, fromBlock }: NumberQuestion,
  height: number,
): Promise<number | undefined> {
  let low = Math.max(0, fromBlock - 1)
  let high = height
  if ((await countAt(options, from, high)) <= nonce) return undefined
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if ((await countAt(options, from, middle)) > nonce) high = middle
    else low = middle
  }
  return high
}

async function inBlock(
  options: EvmRpcOptions,
  { from, nonce }: NumberQuestion,
  height: number,
): Promise<ChainTx | undefined> {
  const answer = await createEvmRpc(options).ask({
    method: 'eth_getBlockByNumber',
    params: [hex(height), true],
    schema: v.nullable(sendersSchema),
    isFinal: () => false,
    maxBytes: BLOCK_BYTES,
    ...details(options, 'nothing private'),
  })
  const block = answer.ok ? answer.value : null
  if (block?.number !== height) return undefined
  return block.transactions.find((tx) => tx.from === from && tx.nonce === nonce)
}

/** One that has no old states, or no such block, tells nothing; a network that is down is another matter. */
async function unlessSilent<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking
  } catch (error) {
    const isSilent =
      error instanceof AppError && ['unavailable', 'bad-answer', 'too-large'].includes(error.code)
    if (isSilent) return undefined
    throw error
  }
}

const hex = (height: number) => `0x${height.toString(16)}`
const details = ({ chain }: EvmRpcOptions, sends: string) => ({
  purpose: `${chain.name}: a transaction of yours`,
  sends,
})
