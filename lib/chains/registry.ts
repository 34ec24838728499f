/**
 * All families of chains, one line each, and the two ways into them: checking what a user typed, reading an account.
 * Loaded by the engine only: it brings the Bitcoin and ENS code with it.
 */
import { bitcoinFamily } from './bitcoin-family.client'
import type { ChainOutcome } from './chain-outcome'
import type { ChainContext, ChainSource } from './define-chain-family'
import { evmFamily } from './evm-family.client'
import { solanaFamily } from './solana-family.client'

export const chainFamilies = [evmFamily, bitcoinFamily, solanaFamily] as const

/**
 * @returns the source in its stored form
 * @throws AppError `invalid-input`, `not-found`, `not-supported`, or what an unreachable endpoint gives (ENS only)
 */
export async function checkChainSource(source: ChainSource, context: ChainContext): Promise<ChainSource> {
  switch (source.kind) {
    case 'evm':
      return evmFamily.check(source, context)
    case 'bitcoin':
    case 'bitcoin-xpub':
      return bitcoinFamily.check(source, context)
    case 'solana':
      return solanaFamily.check(source, context)
    default:
      return source satisfies never
  }
}

/** One outcome a chain: sync replaces the holdings of those that were read and keeps the last good ones of the others. */
export async function readChainAccount(source: ChainSource, context: ChainContext): Promise<ChainOutcome[]> {
  switch (source.kind) {
    case 'evm':
      return evmFamily.read(source, context)
    case 'bitcoin':
    case 'bitcoin-xpub':
      return bitcoinFamily.read(source, context)
    case 'solana':
      return solanaFamily.read(source, context)
    default:
      return source satisfies never
  }
}
