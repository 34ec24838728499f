/** How far a node's past reaches: to which block it is settled, and from which one it still tells. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { ChainBlock } from './chain-rows'
import { unreadable } from './etherscan.client'
import type { EvmNode } from './evm-node.client'

/** Blocks without transactions prove nothing of what a node keeps. */
const SEARCHED_BLOCKS = 10

/** @returns the newest block that is older than the moment (seconds), or one not much older */
export async function settledBlock(node: EvmNode, seconds: number): Promise<ChainBlock> {
  const latest = await node.latest()
  let block = latest
  for (let back = 64; block.timestamp > seconds && block.number > 0; back *= 2)
    block = await blockAt(node, Math.max(0, latest.number - back))
  return block
}

export async function blockAt(node: EvmNode, height: number): Promise<ChainBlock> {
  const [block] = await node.blocks([height])
  if (!block) throw unreadable(node.host)
  return block
}

/** Whether a node that is there refuses to tell the state of an old block. @throws AppError when it is not there */
export async function isWithoutArchive(node: EvmNode, account: string, head: number): Promise<boolean> {
  await blockAt(node, head)
  try {
    await node.states(account, [0])
    return false
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return true
    throw error
  }
}

/** Whether the node has logs and receipts from a block on: those that threw them away answer as if nothing had been. */
export async function keeps(
  node: EvmNode,
  account: string,
  { from, head }: { from: number; head: number },
): Promise<boolean> {
  const length = Math.min(SEARCHED_BLOCKS, head - from + 1)
  try {
    await node.logs(account, { from, to: from })
    const blocks = await node.blocks(Array.from({ length }, (_, index) => from + index))
    const some = blocks.flatMap(({ transactions }) => transactions)[0]
    if (some !== undefined) await node.transactions([some])
    return true
  } catch (error) {
    if (error instanceof AppError && (error.code === 'unavailable' || error.code === 'bad-answer'))
      return false
    throw error
  }
}

/** Whether a node that is there has forgotten a block for good: it says so twice, and knows a newer one. */
export async function hasForgotten(
  node: EvmNode,
  account: string,
  range: { from: number; head: number },
): Promise<boolean> {
  await blockAt(node, range.head)
  return !(await keeps(node, account, range))
}

export const lacksPast = (host: string): AppError =>
  new AppError('unavailable', say('{host} could not tell the history.', { host }))
