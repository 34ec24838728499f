/**
 * What a swap's own bytes say, before any node is asked. A field that is absent is not said by the call: nothing here is a
 * guess, and what a decoder cannot tell for certain it leaves out.
 */

/** `native`, or the contract in lower case. */
export type TokenRef = string

export interface SoldSide {
  token: TokenRef
  /** `all`: whatever the contract finds when it runs. */
  units: bigint | 'all'
  /** `most`: no more than this is taken. */
  limit: 'exact' | 'most'
}

export interface BoughtSide {
  token: TokenRef
  units: bigint
  /** `least`: less than this, and it is reverted or not filled. */
  limit: 'exact' | 'least'
}

/** What somebody takes for himself by the call's own words. */
export interface TermsFee {
  to: string
  /** Of what is sold or of what is bought. */
  of: 'sells' | 'buys'
  /** Ten-thousandths of that side, or units of it. */
  share: { bps: number } | { units: bigint }
}

export interface SwapTerms {
  sells?: SoldSide
  buys?: BoughtSide
  /** Who gets what is bought: `sender`, or an address in lower case. */
  recipient?: string
  /** Seconds since epoch; absent also when there is none. */
  deadline?: number
  fees?: readonly TermsFee[]
  /** An order that may be filled in parts, each at this price or better: then less of both sides moves than stands here. */
  fillsInParts?: true
  /** CAIP-2 of the chain on which it arrives, when it is another one. */
  toChain?: string
  /** Rights that the same call gives, before it swaps. */
  permits?: readonly {
    token: string
    spender: string
    units: bigint | 'unlimited'
    expiresAt?: number
    /** `erc20`: it is given at the token itself; absent: not told, and mostly in Permit2. */
    via?: 'erc20'
  }[]
}
