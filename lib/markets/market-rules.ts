/** What a venue demands of an order in one market, and what it offers there. Everything is the venue's own word. */
import type { Amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { MarketRef, OrderKind, Side, TimeInForce } from '@/lib/core/order'
import type { Sentence } from '@/lib/core/sentence'

export interface Bounds {
  min?: Amount
  max?: Amount
}

/** What a venue does not offer is said with its reason, never hidden. */
export type Ability = { offered: true } | { offered: false; reason: Sentence }

/** Limits of a venue that depend on the market's price, or on what is open there. What it does not tell is absent. */
export interface VenueLimits {
  /** How far the price of an order may lie from the average of the last minutes, as ratios of it: `0.2` to `5`. */
  priceBand?: Readonly<Record<Side, { min: Amount; max: Amount }>>
  /** Orders that may be open in the market at a time: all, and those of them that wait for a trigger. */
  mostOpen?: Partial<OpenCount>
  /** Of the distance of a trailing stop, in percent. */
  trail?: Bounds & { step: Amount }
}

/** Open orders of an account in a market; `waiting`: those of them that wait for a trigger. */
export interface OpenCount {
  all: number
  waiting: number
}

export interface OrderAbilities {
  kinds: Record<OrderKind, Ability>
  /** Kinds whose purchases are not offered although their sales are; absent: as `kinds`. */
  purchases?: Partial<Record<OrderKind, Ability>>
  timesInForce: Record<TimeInForce, Ability>
  /** A market order told by its cost in the quote coin. */
  marketByCost: Ability
  /** A market purchase told by its amount; absent: offered. */
  marketBuyByAmount?: Ability
  /** An open order changed in place, or replaced by the venue itself. */
  edit: Ability
}

export interface MarketRules extends VenueLimits {
  market: MarketRef
  /** The venue's common codes. */
  base: string
  quote: string
  baseAsset: AssetId
  quoteAsset: AssetId
  active: boolean
  /** Amounts are whole multiples of it; rounding is always down. */
  amountStep: Amount
  priceStep: Amount
  /** In the base coin. */
  amount: Bounds
  /** In the base coin, for market orders only. */
  marketAmount: Bounds
  price: Bounds
  /** Amount times price, in the quote coin. */
  cost: Bounds
  /** A cost that is told to the venue is a whole multiple of it; absent: of `priceStep`. */
  costStep?: Amount
  /** Where a purchase's fee is taken: from what arrives, or on top of what is paid. Absent: counted as on top, which is the dearer one. */
  buyFeeIn?: 'base' | 'quote'
  abilities: OrderAbilities
}

/** Ratios: `0.001` is 0.1 %. */
export interface FeeTier {
  maker: Amount
  taker: Amount
  /** `account`: the venue told this key's own tier. `venue`: its public schedule. */
  source: 'account' | 'venue'
}

/** A line of the market search. */
export interface MarketLine {
  market: MarketRef
  base: string
  quote: string
}
