/**
 * The past of an EVM address on a network that no explorer tells of: its nodes are searched for the logs that name the address.
 * One node answers a whole page, another one is its witness. What logs do not show is said, never guessed.
 */

import type { HistoryPage } from '@/lib/core/history-source'
import type { NotIncluded } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import type { EvmChain } from '../data/evm-chains'
import type { EvmRpcOptions } from '../evm-rpc.client'
import { withFailover } from '../failover.client'
import type { ChainTransaction } from './chain-rows'
import { completeRows } from './complete-rows.client'
import { discoveredIn, evmEntries } from './evm-entries'
import { type EvmNode, evmNode } from './evm-node.client'
import { firstLogCursor, type LogCursor, readLogCursor } from './log-cursor'
import { logRows, mayHideCoins, ownMoves } from './log-rows'
import {
  blockAt,
  isWithoutArchive,
  keeps,
  lacksPast,
  settledBlock,
  startByUse,
  startOfPast,
} from './log-start.client'
import { findWitness } from './log-witness.client'
import { searchLogs } from './search-logs.client'
import { settleCoins } from './settle-coins.client'
import { learnNames } from './token-names.client'

/** Longer than reorganisations last. */
const SETTLED_MS = 15 * 60_000

export interface LogHistoryOptions extends EvmRpcOptions {
  /** Lower case. */
  account: string
  /** Of the nodes as tellers of the past: many that serve balances well refuse to search. */
  logHealth: EvmRpcOptions['health']
  /** What was learned of tokens while the source is open, by contract. */
  decimals: Map<string, number | undefined>
  names: Map<string, { symbol: string; name: string }>
}

/**
 * The first page finds out where to begin, each further one searches on.
 * @throws AppError when no node tells the whole of it; the cursor stays where it was
 */
export async function readLogHistory(
  options: LogHistoryOptions,
  text: string | undefined,
): Promise<HistoryPage> {
  if (text === undefined) return pageOf(options, nothingAt(await begin(options)))
  return pageOf(options, await overNodes(options, readOn(options, readLogCursor(text))))
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
  isWhole: cursor.archive,
})

function readOn(options: LogHistoryOptions, before: LogCursor): Attempt<Found> {
  const { account, chain } = options
  const owner = { chain: chain.id, account }
  return async (node, others) => {
    const cursor = await upToDate(options, node, before)
    if (cursor.next > cursor.head) return nothingAt(cursor)
    // A contract's coins may go without a transaction of its own: states do not tell all of its moves.
    const isSettled = cursor.archive && !(await node.hadCode(account, [cursor.next])).includes(true)
    const range = { from: cursor.next, head: cursor.head }
    if (!(await keeps(node, account, range))) throw lacksPast(node.host)
    const witness = await findWitness(others, account, range)
    const found = await searchLogs({ node, witness, account }, cursor)
    const to = found.cursor.next - 1
    if (!isSettled || to < cursor.next || (await node.hadCode(account, [to])).includes(true)) {
      const doubtful = mayHideCoins(found.transactions, owner)
      return { ...found, doubtful, isWhole: false, cursor: await proven(node, found.cursor) }
    }
    const coins = await settleCoins({ node, witness, owner }, { from: cursor.next, to }, found.transactions)
    return { ...coins, cursor: await proven(node, { ...found.cursor, next: coins.until + 1 }) }
  }
}

type Attempt<T> = (node: EvmNode, others: readonly EvmNode[]) => Promise<T>

function overNodes<T>(options: LogHistoryOptions, attempt: Attempt<T>): Promise<T> {
  const { chain, rpcs: urls = chain.rpcs, logHealth: health, now, signal } = options
  const nodes = new Map(urls.map((url) => [url, evmNode(url, { ...options, health })]))
  const inOrder = () => health.order(urls, now()).flatMap((url) => nodes.get(url) ?? [])
  return withFailover({
    urls,
    chain: chain.name,
    health,
    now,
    ...(signal ? { signal } : {}),
    attempt: (url) => {
      const node = nodes.get(url) ?? evmNode(url, { ...options, health })
      return attempt(
        node,
        inOrder().filter((other) => other !== node),
      )
    },
  })
}

/** Nodes with an archive are asked first; a bounded search begins only after one has said twice that it has none. */
async function begin(options: LogHistoryOptions): Promise<LogCursor> {
  const { account, now } = options
  const settled = Math.floor((now() - SETTLED_MS) / 1000)
  let isShort = false
  const from = (find: typeof startByUse) =>
    overNodes(options, async (node) => {
      const head = (await settledBlock(node, settled)).number
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

/** A pass ends where the chain was settled when it began. */
async function upToDate({ now }: LogHistoryOptions, node: EvmNode, cursor: LogCursor): Promise<LogCursor> {
  if (cursor.next <= cursor.head) return cursor
  const settled = Math.floor((now() - SETTLED_MS) / 1000)
  return { ...cursor, head: (await settledBlock(node, settled)).number }
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
    missing: [
      ...missing,
      ...(isWhole ? [] : [coinsUntold(chain)]),
      ...(cursor.start > 0 ? [before(chain, cursor)] : []),
    ],
  }
}

const coinsUntold = ({ id, name, symbol }: EvmChain): NotIncluded => ({
  what: `coins:${id}`,
  reason: say(
    '{chain}: its nodes tell what tokens moved, not every move of {symbol}. What the entries lack of it stands as a difference to what is held.',
    { chain: name, symbol },
  ),
})

const before = ({ id, name }: EvmChain, { since }: LogCursor): NotIncluded => ({
  what: `before:${id}`,
  reason: say('{chain}: nothing before {day} was searched for.', {
    chain: name,
    day: new Date(since).toISOString().slice(0, 10),
  }),
})
