/** What a transaction would do, as a node worked it out before anybody signs. */

import type { Sentence } from '@/lib/core/sentence'
import type { Units } from '@/lib/core/wallet-tx'

/** Best first; which one a node offers is asked once. */
export const SIMULATION_METHODS = [
  'simulate-v1', // eth_simulateV1 with traced transfers, and balances read before and after in the same block
  'prober', // eth_call with a contract put at the user's own address, which reads balances before and after
  'call', // plain eth_call: says only whether it is reverted
] as const
export type SimulationMethod = (typeof SIMULATION_METHODS)[number]

/** Change of what the user's address owns, by balances and not by logs: a token can write a log that is a lie. Never zero. */
export interface BalanceChange {
  /** Contract in lower case; absent: the native coin, without the gas. */
  token?: string
  /** Number of the piece, decimal, where `token` is a collection of counted pieces (ERC-1155). */
  piece?: string
  /** Signed. */
  delta: Units
}

/** A right to take tokens that the transaction would give or take away. */
export interface AllowanceChange {
  token: string
  spender: string
  via: 'erc20' | 'permit2'
  after: Units | 'unlimited'
}

/** How many a simulation came across and did not read, because they were too many. */
export interface Unread {
  tokens: number
  pieces: number
  rights: number
}

export type Simulation =
  | {
      outcome: 'works'
      method: SimulationMethod
      /** `unknown`: this node can only say that it is not reverted. */
      changes: readonly BalanceChange[] | 'unknown'
      allowances: readonly AllowanceChange[] | 'unknown'
      /** Absent: everything was read. */
      unread?: Unread
      gasUsed: Units
      block: number
      at: number
    }
  /** `reason` is the contract's own word where it gave one (untrusted text, cleaned). */
  | { outcome: 'reverts'; method: SimulationMethod; reason?: string; block: number; at: number }
  | { outcome: 'unavailable'; why: Sentence; at: number }
