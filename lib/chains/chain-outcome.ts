/**
 * What reading an account on one chain gave. An account can span several chains, and one that fails must not
 * take the others with it: sync replaces the holdings of chains that answered and keeps the last good ones of the rest.
 */
import type { AppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import type { Reading } from '@/lib/core/reading'

export interface ChainRead {
  chain: ChainId
  reading: Reading
  /** Last block searched for incoming transfers; hand it back with the next reading. EVM with token discovery only. */
  logCursor?: number
}

export interface ChainFailed {
  chain: ChainId
  error: AppError
}

export type ChainOutcome = ChainRead | ChainFailed

export const hasFailed = (outcome: ChainOutcome): outcome is ChainFailed => 'error' in outcome
