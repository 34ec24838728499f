/**
 * One transaction's meaning for an account, from its receipt, in the same words as the chain's history: rows, decoder, fees.
 * Moves of the coin that no log shows come from the balances before and after its block, where the node still has them.
 */
import type { EntryDraft } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { DiscoveredAsset } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import type { EvmRpcOptions } from '../evm-rpc.client'
import { withFailover } from '../failover.client'
import type { ChainTransaction } from '../history/chain-rows'
import { completeRows } from '../history/complete-rows.client'
import { discoveredIn, evmEntries } from '../history/evm-entries'
import { type EvmNode, evmNode } from '../history/evm-node.client'
import { type LogOwner, logRows, mayHideCoins, ownMoves } from '../history/log-rows'
import { settleCoins } from '../history/settle-coins.client'
import { learnNames } from '../history/token-names.client'

export interface TransactionEntry {
  draft: EntryDraft
  discovered: DiscoveredAsset[]
}

/** @throws AppError when no endpoint tells the whole of it */
export async function transactionEntry(
  options: EvmRpcOptions,
  { hash, account }: { hash: string; account: string },
): Promise<TransactionEntry> {
  const { chain } = options
  const owner: LogOwner = { chain: chain.id, account }
  const { tx, isDoubtful } = await overEndpoints(options, (node) => wholeOf(node, hash, owner))
  const contracts = ownMoves(tx, owner).map(({ contract }) => contract)
  const told = logRows([tx], owner, await learnNames(contracts, options, new Map()))
  const { rows, lacking } = await completeRows(told, account, options, new Map())
  const unclear = isDoubtful ? new Set([...lacking, hash]) : lacking
  const [draft] = evmEntries(rows, { chain, account, lacking: unclear })
  if (!draft) throw new AppError('bad-answer', say('No node of {chain} could tell.', { chain: chain.name }))
  return { draft, discovered: discoveredIn(rows, chain) }
}

function overEndpoints<T>(options: EvmRpcOptions, attempt: (node: EvmNode) => Promise<T>): Promise<T> {
  const { chain, rpcs: urls = chain.rpcs, health, now, signal } = options
  return withFailover({
    urls,
    chain: chain.name,
    health,
    now,
    ...(signal ? { signal } : {}),
    attempt: (url) => attempt(evmNode(url, options)),
  })
}

interface Whole {
  tx: ChainTransaction
  /** Coins may have moved that nobody tells of. */
  isDoubtful: boolean
}

async function wholeOf(node: EvmNode, hash: string, owner: LogOwner): Promise<Whole> {
  const [tx] = await node.transactions([hash])
  if (!tx) throw new AppError('bad-answer', say('No node of {chain} could tell.', { chain: node.host }))
  const isHidden = () => mayHideCoins([tx], owner).has(hash)
  try {
    const range = { from: tx.block, to: tx.block }
    const { transactions, doubtful } = await settleCoins({ node, witness: NOBODY, owner }, range, [tx])
    const settled = transactions.find((each) => each.hash === hash)
    return settled ? { tx: settled, isDoubtful: doubtful.has(hash) } : { tx, isDoubtful: isHidden() }
  } catch (error) {
    // A node without the state of that block: what logs do not show stays open.
    if (error instanceof AppError && error.code !== 'unreachable') return { tx, isDoubtful: isHidden() }
    throw error
  }
}

/** The node's own answers are held against each other; the history, which comes later, has a second node's word. */
const NOBODY = {
  search: async () => undefined,
  beyond: async () => [],
  confirm: async () => undefined,
}
