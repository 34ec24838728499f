/** The nodes of a network as tellers of the past: one after the other, until one tells the whole of what is asked. */
import type { EvmRpcOptions } from '../evm-rpc.client'
import { withFailover } from '../failover.client'
import { type EvmNode, evmNode } from './evm-node.client'

export interface LogHistoryOptions extends EvmRpcOptions {
  /** Lower case. */
  account: string
  /** Of the nodes as tellers of the past: many that serve balances well refuse to search. */
  logHealth: EvmRpcOptions['health']
  /** What was learned of tokens while the source is open, by contract. */
  decimals: Map<string, number | undefined>
  names: Map<string, { symbol: string; name: string }>
}

/** @param others the remaining nodes, the healthiest first */
export type Attempt<T> = (node: EvmNode, others: readonly EvmNode[]) => Promise<T>

/** @throws AppError one for all nodes, as `withFailover` does */
export function overNodes<T>(options: LogHistoryOptions, attempt: Attempt<T>): Promise<T> {
  const { chain, rpcs: urls = chain.rpcs, logHealth: health, now, signal } = options
  const nodeAt = (url: string) => evmNode(url, { ...options, health })
  const othersOf = (url: string) => health.order(urls, now()).filter((other) => other !== url)
  return withFailover({
    urls,
    chain: chain.name,
    health,
    now,
    ...(signal ? { signal } : {}),
    attempt: (url) => attempt(nodeAt(url), othersOf(url).map(nodeAt)),
  })
}
