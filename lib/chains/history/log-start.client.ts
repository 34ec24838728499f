/**
 * Where the search for an address's logs begins. An archive tells when the address was first used; tokens may have come
 * before that, so the search begins some time earlier: what came even before stands there unmoved. Without an archive it begins
 * where the node's past begins, or a bounded way back.
 */
import { unreadable } from './etherscan.client'
import type { EvmNode } from './evm-node.client'
import { firstLogCursor, type LogCursor } from './log-cursor'
import { type LogHistoryOptions, overNodes } from './log-nodes.client'
import { blockAt, isWithoutArchive, keeps, lacksPast, settledBlock } from './node-past.client'

/** Longer than reorganisations last. */
const SETTLED_MS = 15 * 60_000
/** Blocks before the first use that are searched as well. */
const LOOK_BACK = 1_000_000
/** The longest search without an archive: months on a fast chain, years on a slow one. */
const DEEPEST = 20_000_000
const SHALLOWEST = 5_000
/** Heights that are asked in one round. */
const ROUND = 15

/** @returns the last block that nothing will take back any more */
export const settledHeight = async (
  { now }: Pick<LogHistoryOptions, 'now'>,
  node: EvmNode,
): Promise<number> => (await settledBlock(node, Math.floor((now() - SETTLED_MS) / 1000))).number

/**
 * Nodes with an archive are asked first; a bounded search begins only after one has said twice that it has none.
 * @throws AppError when no node searches logs
 */
export async function beginLogSearch(options: LogHistoryOptions): Promise<LogCursor> {
  const { account } = options
  let isShort = false
  const from = (find: typeof startByUse) =>
    overNodes(options, async (node) => {
      const head = await settledHeight(options, node)
      await node.logs(account, { from: head, to: head })
      const start = await find(node, account, head).catch(async (error: unknown) => {
        isShort ||= await isWithoutArchive(node, account, head)
        throw error
      })
      const { timestamp } = await blockAt(node, start)
      return firstLogCursor({ start, since: timestamp * 1000, head, archive: find === startByUse })
    })
  try {
    return await from(startByUse)
  } catch (error) {
    if (!isShort) throw error
    return from(startOfPast)
  }
}

/**
 * Where a search goes on whose next blocks all nodes have forgotten.
 * @throws AppError when none of them tells any past behind those blocks
 */
export const skipForgotten = (options: LogHistoryOptions, cursor: LogCursor): Promise<LogCursor> =>
  overNodes(options, async (node) => {
    const head = await settledHeight(options, node)
    const next = await startOfPast(node, options.account, head)
    if (next <= cursor.next) throw lacksPast(node.host)
    const { timestamp } = await blockAt(node, next)
    return { ...cursor, next, head, proven: Math.max(cursor.proven, timestamp * 1000) }
  })

/** @throws AppError when the node has no archive, or no logs */
async function startByUse(node: EvmNode, account: string, head: number): Promise<number> {
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

/** @throws AppError `unavailable` when the node keeps next to nothing */
async function startOfPast(node: EvmNode, account: string, head: number): Promise<number> {
  // What an unused address got is still there: its balances tell what an even longer search would find.
  const deepest = (await node.isUnused(account)) ? LOOK_BACK : DEEPEST
  for (let depth = deepest; depth >= SHALLOWEST; depth = Math.floor(depth / 2)) {
    const from = Math.max(0, head - depth)
    if (await keeps(node, account, { from, head })) return from
  }
  throw lacksPast(node.host)
}
