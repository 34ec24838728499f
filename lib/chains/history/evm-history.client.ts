/** The past of an EVM address on one chain, page by page. Blocks younger than a quarter of an hour are left for later. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import type { HistoryPage } from '@/lib/core/history-source'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { EvmChain } from '../data/evm-chains'
import type { EndpointHealth } from '../endpoint-health'
import { withFailover } from '../failover.client'
import { completeRows } from './complete-rows.client'
import { discoveredIn, evmEntries } from './evm-entries'
import { evmHistorySources, type HistorySettings } from './evm-sources'
import { readEvmRows, readHead } from './read-evm-rows.client'

/** Longer than reorganisations last, and than indexers need for what contracts move. */
const SETTLED_MS = 15 * 60_000
const cursorSchema = v.object({ next: v.number(), pages: v.number(), proven: v.number() })

export interface EvmHistoryOptions {
  chain: EvmChain
  /** Lower case. */
  account: string
  settings: HistorySettings
  /** Own endpoints instead of the chain's defaults: what no source tells is asked there. */
  rpcs?: readonly string[]
  /** Decimals learned while the source is open. */
  decimals?: Map<string, number | undefined>
  fetch: GuardedFetch
  now: () => number
  health: EndpointHealth
  signal?: AbortSignal
}

/** @throws AppError when no source answers usefully; `not-supported` when there is none for the chain */
export async function readEvmHistory(
  options: EvmHistoryOptions,
  cursor: string | undefined,
): Promise<HistoryPage> {
  const { chain, account, settings, fetch, now, health, signal } = options
  const sources = evmHistorySources(chain, settings)
  if (sources.length === 0)
    throw new AppError(
      'not-supported',
      say('Nobody tells the history of {chain} without a key. Add one in the settings.', {
        chain: chain.name,
      }),
    )
  const state =
    cursor === undefined ? { next: 0, pages: 0, proven: 0 } : v.parse(cursorSchema, JSON.parse(cursor))
  const settledAt = now() - SETTLED_MS
  const {
    rows: told,
    until,
    head,
  } = await withFailover({
    urls: sources.map(({ url }) => url),
    chain: chain.name,
    health,
    now,
    ...(signal ? { signal } : {}),
    attempt: async (url, timeoutMs) => {
      const source = sources.find((each) => each.url === url) ?? { url, query: {} }
      const ask = { source, fetch, now, chain: chain.name, timeoutMs, ...(signal ? { signal } : {}) }
      const head = await readHead(ask, Math.floor(settledAt / 1000))
      if (head < state.next)
        return {
          head,
          until: state.next - 1,
          rows: { normal: [], internal: [], tokens: [], pieces: [], multi: [] },
        }
      return { head, ...(await readEvmRows(ask, { account, from: state.next, head })) }
    },
  })
  const { rpcs, decimals = new Map() } = options
  const rpc = { chain, fetch, now, health, ...(rpcs ? { rpcs } : {}), ...(signal ? { signal } : {}) }
  const { rows, lacking, missing } = await completeRows(told, account, rpc, decimals)
  const entries = evmEntries(rows, { chain, account, lacking })
  // The time of the last row: an indexer that stands still must not prove what it has not seen.
  const proven = entries.reduce((latest, { at }) => Math.max(latest, at), state.proven)
  const done = until >= head
  const pages = state.pages + 1
  const next: v.InferOutput<typeof cursorSchema> = { next: until + 1, pages, proven }
  return {
    entries,
    discovered: discoveredIn(rows, chain),
    cursor: JSON.stringify(next),
    provenUntil: proven,
    done,
    progress: { done: pages, ...(done ? { total: pages } : {}) },
    ...(missing.length > 0 ? { missing } : {}),
  }
}
