/** One page of the search for logs: some ranges of blocks, then the transactions that were found in them. */
import { type ChainLog, type ChainTransaction, isLogOf } from './chain-rows'
import { unreadable } from './etherscan.client'
import type { EvmNode } from './evm-node.client'
import type { Range, Refusal } from './find-logs.client'
import { type LogCursor, narrowed, widened } from './log-cursor'
import type { LogWitness } from './log-witness.client'

/** Questions and answers of a page: some seconds at a public node. */
const MAX_RANGES = 12
const MANY = 100

interface Search {
  node: EvmNode
  witness: LogWitness
  account: string
}

/** @returns the cursor behind the last block that was searched; a page of nothing but refusals only narrows its range */
export async function searchLogs(
  search: Search,
  cursor: LogCursor,
): Promise<{ cursor: LogCursor; transactions: ChainTransaction[] }> {
  const { node, witness } = search
  const logs: ChainLog[] = []
  let at = cursor
  for (let asked = 0; asked < MAX_RANGES && at.next <= at.head && countOf(logs) < MANY; asked++) {
    const range = { from: at.next, to: Math.min(at.head, at.next + at.range - 1) }
    const found = await ask(search, range)
    if (Array.isArray(found)) logs.push(...found)
    at = Array.isArray(found)
      ? widened(at, range.to)
      : narrowed(at, range.to - range.from + 1, found === 'too-slow' ? 8 : 2)
  }
  logs.push(...(await witness.beyond(logs)))
  const transactions = await node.transactions([
    ...new Set(logs.map(({ transactionHash }) => transactionHash)),
  ])
  const byHash = new Map(transactions.map((tx) => [tx.hash, tx]))
  if (!logs.every((log) => isLogOf(log, byHash.get(log.transactionHash)))) throw unreadable(node.host)
  await witness.confirm(transactions)
  return { cursor: at, transactions }
}

const countOf = (logs: readonly ChainLog[]) =>
  new Set(logs.map(({ transactionHash }) => transactionHash)).size

async function ask({ node, witness, account }: Search, range: Range): Promise<ChainLog[] | Refusal> {
  const found = await node.logs(account, range)
  if (!Array.isArray(found)) return found
  // So many transactions would be lost together; a single block is as small as it gets.
  if (countOf(found) > 4 * MANY && range.to > range.from) return 'too-wide'
  return (await witness.search(account, range)) ?? found
}
