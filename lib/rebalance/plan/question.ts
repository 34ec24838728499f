/**
 * Everything that a plan is made of: gathered before, by whoever asks (`lib/rebalance/gather`, or a backtest). The plan itself
 * asks nobody. Assets are collections; money is in US dollars unless a field says otherwise. What is not known is absent.
 */
import type { Term } from '@/lib/accounting/lot'
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { PlanLimits, Sleeve, TargetRow } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import type { Book } from '@/lib/markets/live'
import type { FeeTier, MarketRules } from '@/lib/markets/market-rules'

export interface PlanQuestion {
  /** ms */
  at: number
  places: readonly PlanPlace[]
  holdings: readonly PlanHolding[]
  /** US dollars for one; an asset without a price cannot be planned with, and is told. */
  prices: ReadonlyMap<AssetId, Amount>
  /** With the cash sleeve, whose id is `cash`. */
  sleeves: readonly Sleeve[]
  targets: readonly TargetRow[]
  /** Money that is kept in any case, US dollars. */
  bufferUsd: Amount
  /** Assets of no sleeve: absent from the question when they are left alone, else they are to be sold. */
  others: 'leave' | 'sell'
  aim: 'target' | 'edge'
  flow: 'both' | 'buys'
  limits: PlanLimits
  lots: readonly PlanLots[]
}

/** An exchange account, or an address on one chain. */
export type PlanPlace = ExchangePlace | WalletPlace

export interface ExchangePlace {
  kind: 'exchange'
  account: AccountId
  label: string
  /** Of coins of the question only. */
  markets: readonly PlanMarket[]
  /** In the asset's own units; an asset that is not named is not known. */
  withdrawalFees: ReadonlyMap<AssetId, Amount>
  /** Why nothing can be traded there; its holdings count, and can at most be moved away. */
  closed?: Sentence
}

export interface PlanMarket {
  rules: MarketRules
  /** Collections of the two coins. */
  base: AssetId
  quote: AssetId
  tier: FeeTier
  book: Book
}

export interface WalletPlace {
  kind: 'wallet'
  account: AccountId
  label: string
  chain: ChainId
  chainName: string
  /** What can be swapped there, and as what: `coin:ethereum` is `eip155:1/native`. */
  tokens: readonly PlanToken[]
  /** What one swap costs in gas, with the allowance that it mostly takes; absent: not known, and no swap is planned. */
  swapGasUsd?: Amount
  /** The native coin that must stay for gas, in its own units. */
  reserve?: { asset: AssetId; quantity: Amount }
  /** What a swap loses beside gas until a source has told it, ratio. */
  assumedLoss: number
  /** Offers that sources have made, for swaps of about that size. */
  offers: readonly PlanOffer[]
  closed?: Sentence
}

export interface PlanToken {
  asset: AssetId
  /** The chain asset: `eip155:1/erc20:0x...`. */
  on: AssetId
  symbol: string
  decimals: number
}

export interface PlanOffer {
  sell: AssetId
  buy: AssetId
  sells: Amount
  /** What comes, before gas. */
  buys: Amount
  gasUsd?: Amount
  sourceName: string
}

export interface PlanHolding {
  account: AccountId
  /** Wallets: where it is. */
  chain?: ChainId
  asset: AssetId
  /** Everything that is counted: free, in orders, staked. Below zero: owed. */
  quantity: Amount
  /** What can be sold now. */
  free: Amount
}

/**
 * Open lots of one pool in the order in which a sale takes them under the user's rules; a pool is shared by every account that
 * is named. In the currency of the tax rules.
 */
export interface PlanLots {
  asset: AssetId
  accounts: readonly AccountId[]
  currency: string
  /** Units of that currency for one US dollar. */
  rate: Amount
  lots: readonly PlanLot[]
  /** The order is not certain (UK matching, chosen lots): gains are told as about. */
  isRough: boolean
}

export interface PlanLot {
  quantity: Amount
  /** For one unit; absent: not known. */
  cost?: Amount
  term: Term
  daysToLong?: number
}
