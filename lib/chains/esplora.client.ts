/**
 * Esplora's `GET /address/:address` (mempool.space, blockstream.info or the user's own server), with failover. Sums are
 * JSON integers in satoshi; all bitcoins together are below 2^53, so none is ever rounded.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { parseOutsideJson } from '@/lib/core/json-depth'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { statusError } from './answer-status'
import type { EndpointHealth } from './endpoint-health'
import { withFailover } from './failover.client'

export const DEFAULT_ESPLORA_BASES = ['https://mempool.space/api', 'https://blockstream.info/api'] as const

const satoshi = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.transform((sum) => BigInt(sum)),
)
const statsSchema = v.object({
  funded_txo_sum: satoshi,
  spent_txo_sum: satoshi,
  tx_count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
const addressSchema = v.object({ address: v.string(), chain_stats: statsSchema, mempool_stats: statsSchema })

export interface AddressStats {
  /** Confirmed, in satoshi. */
  confirmed: bigint
  /** Waiting in the mempool, in satoshi; negative while spending. */
  pending: bigint
  /** True when any transaction, waiting ones included, ever touched the address. */
  isUsed: boolean
}

export interface EsploraOptions {
  /** Base URLs such as `https://mempool.space/api`, in order of asking. */
  bases: readonly string[]
  fetch: GuardedFetch
  now: () => number
  health: EndpointHealth
  signal?: AbortSignal
}

/** @throws AppError when no server answers usefully */
export async function readAddress(address: string, options: EsploraOptions): Promise<AddressStats> {
  const { bases, fetch, now, health, signal } = options
  return withFailover({
    urls: bases,
    chain: 'Bitcoin',
    health,
    now,
    ...(signal ? { signal } : {}),
    attempt: async (base, timeoutMs) => {
      const url = `${base.replace(/\/+$/, '')}/address/${address}`
      const answer = await fetch({
        url,
        purpose: 'Bitcoin balances',
        sends: '1 address',
        timeoutMs,
        ...(signal ? { signal } : {}),
      })
      const { host } = new URL(base)
      const failure = statusError(answer, host, now())
      if (failure) throw failure
      const stats = parseStats(answer.text, address)
      if (stats) return stats
      throw new AppError('bad-answer', say('{host} sent an answer that Holdfast cannot read.', { host }))
    },
  })
}

/** @returns `undefined` for what is no JSON: no schema takes that */
function readJson(text: string): unknown {
  try {
    return parseOutsideJson(text)
  } catch {
    return undefined
  }
}

/** @returns `undefined` when the text is no answer about this address, or its sums cannot be */
function parseStats(text: string, address: string): AddressStats | undefined {
  const parsed = v.safeParse(addressSchema, readJson(text))
  if (!parsed.success || parsed.output.address !== address) return undefined
  const { chain_stats: chain, mempool_stats: mempool } = parsed.output
  const confirmed = chain.funded_txo_sum - chain.spent_txo_sum
  const pending = mempool.funded_txo_sum - mempool.spent_txo_sum
  if (confirmed < 0n || confirmed + pending < 0n) return undefined
  return { confirmed, pending, isUsed: chain.tx_count + mempool.tx_count > 0 }
}
