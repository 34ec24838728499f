/**
 * What one source (an exchange key, an address, a manual book) says that an account holds now.
 * Exchanges and chains produce readings; sync stores them; nothing else crosses that line.
 */
import type { Amount } from './amount'
import type { AssetId, ChainId } from './ids'
import type { Sentence } from './sentence'

/** Where inside an account a quantity sits. One asset may stand in several buckets; they are added, never assigned. */
export const BUCKETS = [
  'spot', // free to trade
  'in-order', // reserved by an open order
  'funding', // an exchange's deposit wallet
  'earn', // lent or saved with the exchange
  'staked',
  'locked', // not available until a date or event
  'margin', // cross or isolated margin, net of debt
  'futures', // derivatives wallet
  'wallet', // an address of the user's own
  'liquidity', // a share of a pool
  'lending', // lent on a chain, by its receipt
  'debt', // owed on a chain, by the token that stands for it; its price is below zero
  'manual',
] as const
export type Bucket = (typeof BUCKETS)[number]

export interface HoldingReading {
  asset: AssetId
  bucket: Bucket
  /** May be negative (debt). Never a rounded figure. */
  quantity: Amount
  /** The chain for on-chain holdings. */
  chain?: ChainId
  /** What the source itself calls the asset ("XXBT", "USDC.e"), kept for the row's details. Untrusted text. */
  sourceSymbol: string
}

/** Something the source has and this reading does not count; it is listed in the product, never silently dropped. */
export interface NotIncluded {
  /** Short stable key: `margin`, `futures`, `sub-accounts`, `earn`, `token:0x...`. */
  what: string
  /** One sentence for the user. */
  reason: Sentence
}

/** What stands behind one unit of a share, a receipt, a debt or a piece. */
export interface AssetPart {
  asset: AssetId
  /** For one whole unit; below zero: it is owed. */
  perUnit: Amount
}

export interface AssetContents {
  /** `uniswap-v3`, `aave-v3`. */
  protocol: string
  /** All of it; empty: nothing is in there any more. */
  parts: AssetPart[]
  /**
   * `always`: the protocol's own contracts prove it, so that the price follows from the parts. `without-market`: only the
   * token itself says so, or a market may know better.
   */
  prices: 'always' | 'without-market'
  /** When it was read (ms). */
  at: number
}

/** Description of an asset that the bundled catalogue does not list. Every text is untrusted. */
export interface DiscoveredAsset {
  id: AssetId
  symbol: string
  name: string
  decimals?: number
  /** `list`: from a token list or the venue's own currency table. `log`: found by a transfer log only. */
  foundBy: 'list' | 'log' | 'venue' | 'user'
  /** Read anew each time; absent: it stands for nothing but itself. */
  contents?: AssetContents
}

export interface Reading {
  holdings: HoldingReading[]
  notIncluded: NotIncluded[]
  discovered: DiscoveredAsset[]
}
