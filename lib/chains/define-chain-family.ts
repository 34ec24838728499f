/**
 * The plug-in form of a family of chains: how to recognise what the user typed, and how to read an account of it.
 * One family a file, listed in `registry.ts`.
 */
import type { ChainId } from '@/lib/core/ids'
import type { AccountSource } from '@/lib/db/rows'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { Settings } from '@/lib/settings/settings'
import type { ChainOutcome } from './chain-outcome'
import type { EndpointHealth } from './endpoint-health'
import type { TokenCandidate } from './token-candidate'

export type ChainSource = Extract<AccountSource, { kind: 'evm' | 'bitcoin' | 'bitcoin-xpub' | 'solana' }>

export interface ChainContext {
  fetch: GuardedFetch
  /** Milliseconds since epoch. */
  now: () => number
  /** One for the whole engine. */
  health: EndpointHealth
  settings: Pick<Settings, 'endpoints' | 'customChains'>
  /** Tokens to look for on a chain; see `ReadEvmAccountOptions.tokensOf`. For Solana `address` is the mint. */
  tokensOf: (chain: ChainId) => readonly TokenCandidate[]
  /** Cursors that earlier outcomes gave; absent: transfer logs are not searched. */
  logCursors?: Readonly<Record<string, number>>
  signal?: AbortSignal
}

export interface ChainFamily<Source extends ChainSource> {
  id: 'evm' | 'bitcoin' | 'solana'
  kinds: readonly Source['kind'][]
  /**
   * Checks a source that a form or a backup gave and brings it into its stored form (lower case, no doubles).
   * May ask the network (ENS). @throws AppError with a sentence for the form
   */
  check: (source: Source, context: ChainContext) => Promise<Source>
  /** One outcome a chain; a chain that fails is an outcome, not a rejection. */
  read: (source: Source, context: ChainContext) => Promise<ChainOutcome[]>
}

/** @example export const solanaFamily = defineChainFamily<...>({ id: 'solana', kinds: ['solana'], check, read }) */
export const defineChainFamily = <Source extends ChainSource>(
  family: ChainFamily<Source>,
): ChainFamily<Source> => family
