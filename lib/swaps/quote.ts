/** An offer to swap on a chain, from whatever source, with everything that makes it comparable. */
import type { Amount } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { EvmCall, QuoteId, Units } from '@/lib/core/wallet-tx'
import type { TypedData } from '@/lib/signers/signer'

/** A side of a swap: a chain asset (`eip155:1/native`, `eip155:1/erc20:0x...`) and its quantity. */
export interface SwapSide {
  asset: AssetId
  /** Contract in lower case; absent: the native coin. */
  token?: string
  symbol: string
  decimals: number
  units: Units
  quantity: Amount
}

export interface RouteHop {
  /** `Uniswap V3 0.05 %`, `Curve`: as the source names it, cleaned. */
  venue: string
  /** Symbols or addresses, in the order of the way. */
  from: string
  to: string
  /** Part of the whole that goes this way, ratio; absent: all. */
  share?: number
}

/** Within the amounts of the offer: what comes is told after it, so nothing is taken off for it again. */
export interface SourceFee {
  /** The coin in which it is taken. */
  of: 'sells' | 'buys'
  quantity: Amount
}

/** What has to be allowed before the swap can work. */
export interface NeededAllowance {
  token: string
  /** Who takes the tokens. */
  spender: string
  units: Units
  /** `permit2`: the token is allowed to Permit2, and the spender gets a signed word for this quantity and time. */
  via: 'erc20' | 'permit2'
  /** What is allowed already. */
  current: Units
}

export interface SwapQuote {
  id: QuoteId
  /** Id of the source's plug-in: `uniswap`, `cow`, `kyberswap`, `velora`, `lifi`. */
  source: string
  sourceName: string
  account: AccountId
  chain: ChainId
  sells: SwapSide
  /** What is expected, before gas. */
  buys: SwapSide
  /** The least that comes, or it is reverted (or not filled). */
  minimum: Units
  route: readonly RouteHop[]
  /** Units of gas; absent: the buyer pays none (an order that a solver settles). */
  gas?: Units
  /** What the source takes for itself; absent: nothing, or it is not told. */
  fees?: readonly SourceFee[]
  /** Absent: nothing has to be allowed (native coin). */
  allowance?: NeededAllowance
  /** A transaction of the user's own, or words that the user signs and the source carries out. */
  way: { kind: 'transaction'; call: EvmCall; permit?: TypedData } | { kind: 'order'; typedData: TypedData }
  /** Public mempool: others see it before it is mined and may trade around it. */
  exposedToMev: boolean
  remarks: readonly Sentence[]
  at: number
  validUntil: number
}

export interface SwapRequest {
  account: AccountId
  chain: ChainId
  sell: AssetId
  buy: AssetId
  amount: Amount
  /** Ratio: 0.005 is 0.5 %. */
  slippage: number
}

export interface QuoteFailure {
  source: string
  sourceName: string
  error: ErrorShape
}

/** What is valued the same way for every offer, so that two can be compared. */
export interface ValuedQuote {
  quote: SwapQuote
  /** What comes less gas and fees, in the coin that is bought; absent: gas cannot be valued. */
  net?: Amount
  gasUsd?: Amount
  /** How much worse than the middle of the venues' books, ratio; absent: no venue lists both. */
  impact?: number
}
