/**
 * The form of a plug-in that tells an account's own deposit addresses: those that exist. None is ever made, because a venue may
 * retire the one before it. One venue a file, listed in `registry.ts`.
 */
import type { ChainId } from '@/lib/core/ids'
import type { VenueSession } from '../session'

export interface DepositAddress {
  /** EVM addresses in lower case. */
  address: string
  /** The coin that arrives there, by its common code. */
  code: string
  /** As the venue calls it: `ERC20`, `USDC - Arbitrum`. Untrusted text. */
  network: string
  /** Absent: nobody here knows that word. */
  chain?: ChainId
}

export interface DepositQuestion {
  /** Common code: `USDC`. */
  code: string
  /** Asked first; other EVM chains after it, so that a wrong one is recognised. */
  chain: ChainId
}

export interface VenueDeposits {
  /** ccxt's id. */
  id: string
  /** @throws AppError when the key may not ask, or the venue does not answer; a coin that it does not take gives none */
  read: (session: VenueSession, question: DepositQuestion) => Promise<DepositAddress[]>
}

/** @example export const krakenDeposits = defineVenueDeposits({ id: 'kraken', read }) */
export const defineVenueDeposits = (deposits: VenueDeposits): VenueDeposits => deposits
