/**
 * The past of an EVM address on a network that no explorer tells of: its nodes are searched for the logs that name the address.
 * One node answers a whole page, another one is its witness. What logs do not show is said, never guessed.
 */
import type { HistoryPage } from '@/lib/core/history-source'
import type { ChainTransaction } from './chain-rows'
import { completeRows } from './complete-rows.client'
import { discoveredIn, evmEntries } from './evm-entries'
import type { EvmNode } from './evm-node.client'
import { type LogCursor, readLogCursor } from './log-cursor'
import { type Attempt, type LogHistoryOptions, overNodes } from './log-nodes.client'
import { logRows, mayHideCoins, ownMoves } from './log-rows'
import { beginLogSearch, settledHeight, skipForgotten } from './log-start.client'
import { forgotten, untold } from './log-untold'
import { findWitness } from './log-witness.client'
import { blockAt, hasForgotten, keeps, lacksPast } from './node-past.client'
import { searchLogs } from './search-logs.client'
import { settleCoins } from './settle-coins.client'
import { learnNames } from './token-names.client'

/**
 * The first page finds out where to begin, each further one searches on.
 * @throws AppError when no node tells the whole of it; the cursor stays where it was
 */
export async function readLogHistory(
  options: LogHistoryOptions,
  text: string | undefined,
): Promise<HistoryPage> {
  if (text === undefined) return pageOf(options, nothingAt(await beginLogSearch(options)))
  const cursor = readLogCursor(text)
  const silent = { forgetful: 0, mute: 0 }
  try {
    return pageOf(options, await overNodes(options, readOn(options, cursor, silent)))
  } catch (error) {
    const { rpcs = options.chain.rpcs } = options
    const isForGood = silent.forgetful > 0 && silent.forgetful + silent.mute === new Set(rpcs).size
    if (!isForGood) throw error
    const next = await skipForgotten(options, cursor)
    return { ...(await pageOf(options, nothingAt(next))), missing: [forgotten(options.chain, cursor, next)] }
  }
}

/** Nodes that surely cannot tell the next blocks: they have forgotten them, or search no logs at all. */
interface Silent {
  forgetful: number
  mute: number
}

interface Found {
  cursor: LogCursor
  transactions: readonly ChainTransaction[]
  /** Transactions that coins may be missing of. */
  doubtful: ReadonlySet<string>
  /** Every move of the native coin is among them. */
  isWhole: boolean
}

const nothingAt = (cursor: LogCursor): Found => ({
  cursor,
  transactions: [],
  doubtful: new Set(),
  isWhole: true,
})

function readOn(options: LogHistoryOptions, before: LogCursor, silent: Silent): Attempt<Found> {
  const { account, chain } = options
  const owner = { chain: chain.id, account }
  return async (node, others) => {
    // A pass ends where the chain was settled when it began.
    const head = before.next > before.head ? await settledHeight(options, node) : before.head
    const cursor = { ...before, head }
    if (cursor.next > head) return nothingAt(cursor)
    const coins = await coinsOf(node, account, cursor)
    const range = { from: cursor.next, head }
    await expectToTell(node, { account, range, silent })
    const witness = await findWitness(others, account, range)
    const found = await searchLogs({ node, witness, account }, cursor)
    const to = found.cursor.next - 1
    if (to < cursor.next) return nothingAt(found.cursor)
    if (coins === 'told' && !(await node.hadCode(account, [to])).includes(true)) {
      const whole = await settleCoins({ node, witness, owner }, { from: cursor.next, to }, found.transactions)
      return { ...whole, cursor: await proven(node, { ...found.cursor, next: whole.until + 1 }) }
    }
    const doubtful = mayHideCoins(found.transactions, owner)
    return { ...found, doubtful, isWhole: coins === 'none', cursor: await proven(node, found.cursor) }
  }
}

/** @throws AppError when the node lacks the blocks that are to be searched */
async function expectToTell(
  node: EvmNode,
  { account, range, silent }: { account: string; range: { from: number; head: number }; silent: Silent },
): Promise<void> {
  // One that is behind lacks the block; that passes.
  await blockAt(node, range.head)
  if (!(await node.searches(account, range.head))) silent.mute++
  else if (await keeps(node, account, range)) return
  else if (await hasForgotten(node, account, range)) silent.forgetful++
  throw lacksPast(node.host)
}

/** Whether the states of blocks tell every move of coins. A contract's may go without a transaction of its own. */
async function coinsOf(node: EvmNode, account: string, { archive, next }: LogCursor) {
  if (!archive) return (await node.isUnused(account)) ? 'none' : 'untold'
  return (await node.hadCode(account, [next])).includes(true) ? 'untold' : 'told'
}

async function proven(node: EvmNode, cursor: LogCursor): Promise<LogCursor> {
  if (cursor.next === cursor.start) return cursor
  const { timestamp } = await blockAt(node, cursor.next - 1)
  return { ...cursor, proven: Math.max(cursor.proven, timestamp * 1000) }
}

async function pageOf(options: LogHistoryOptions, found: Found): Promise<HistoryPage> {
  const { chain, account, decimals, names } = options
  const { cursor, transactions, doubtful, isWhole } = found
  const owner = { chain: chain.id, account }
  const contracts = transactions.flatMap((tx) => ownMoves(tx, owner)).map(({ contract }) => contract)
  const told = logRows(transactions, owner, await learnNames(contracts, options, names))
  const { rows, lacking, missing } = await completeRows(told, account, options, decimals)
  const unclear = new Set([...lacking, ...doubtful])
  const total = cursor.head - cursor.start + 1
  return {
    entries: evmEntries(rows, { chain, account, lacking: unclear }),
    discovered: discoveredIn(rows, chain),
    cursor: JSON.stringify(cursor),
    provenUntil: cursor.proven,
    done: cursor.next > cursor.head,
    progress: { done: cursor.next - cursor.start, total: Math.max(total, cursor.next - cursor.start) },
    missing: isWhole ? missing : [...missing, ...untold(chain, cursor)],
  }
}
