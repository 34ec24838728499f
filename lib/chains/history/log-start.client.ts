/**
 * Where the search for an address's logs begins. An archive tells when the address was first used; tokens may have come
 * before that, so the search begins some time earlier. Without an archive it begins where the node's past begins, or a bounded way back.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { ChainBlock } from './chain-rows'
import { unreadable } from './etherscan.client'
import type { EvmNode } from './evm-node.client'

/** Blocks before the first use that are searched as well. */
const LOOK_BACK = 1_000_000
/** The longest search without an archive: months on a fast chain, years on a slow one. */
const DEEPEST = 20_000_000
const SHALLOWEST = 5_000
/** Heights that are asked in one round. */
const ROUND = 15
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

/** @throws AppError when the node has no archive, or no logs */
export async function startByUse(node: EvmNode, account: string, head: number): Promise<number> {
  // The first block in which the address was used lies in [low, high]; past the head: never.
  let [low, high] = [0, head + 1]
  while (low < high) {
    const heights = spread(low, high)
    const used = await wasUsed(node, account, heights)
    const first = used.indexOf(true)
    if (first !== -1 && used.includes(false, first)) throw unreadable(node.host)
    const before = heights.at(first === -1 ? -1 : first - 1)
    if (first !== 0 && before !== undefined) low = before + 1
    if (first !== -1) high = heights[first] ?? high
  }
  return Math.max(0, low - LOOK_BACK)
}

/** Whether it had sent, held coins or been a contract: from then on one of it is true for ever. */
async function wasUsed(node: EvmNode, account: string, heights: readonly number[]): Promise<boolean[]> {
  const states = await node.states(account, heights)
  const codes = await node.hadCode(account, heights)
  return states.map(({ count, balance }, index) => count > 0n || balance > 0n || codes[index] === true)
}

/** Up to fifteen heights of `low` to `high - 1`, ascending. */
function spread(low: number, high: number): number[] {
  const width = high - low
  if (width <= ROUND) return Array.from({ length: width }, (_, index) => low + index)
  return Array.from({ length: ROUND }, (_, index) => low + Math.floor((width * (index + 1)) / (ROUND + 1)))
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

/** @throws AppError `unavailable` when the node keeps next to nothing */
export async function startOfPast(node: EvmNode, account: string, head: number): Promise<number> {
  for (let depth = DEEPEST; depth >= SHALLOWEST; depth = Math.floor(depth / 2)) {
    const from = Math.max(0, head - depth)
    if (await keeps(node, account, { from, head })) return from
  }
  throw lacksPast(node.host)
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

export const lacksPast = (host: string): AppError =>
  new AppError('unavailable', say('{host} could not tell the history.', { host }))
