/** What the review dialog shows before an order is confirmed: built from the order itself and from what the venue and the ledger say. */
import type { Realised } from '@/lib/accounting/realised'
import type { Amount } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { MarketRef, OrderId, ResolvedOrder, VenueOrder } from '@/lib/core/order'
import type { Sentence } from '@/lib/core/sentence'
import type { FeeTier } from '@/lib/markets/market-rules'
import type { BandAfter } from '@/lib/rebalance/drift/bands-after'

export interface CodeAmount {
  /** The venue's common code. */
  code: string
  quantity: Amount
}

/** By walking the book as it stands; what the book does not reach is said. */
export interface OrderEstimate {
  /** Price that the fills come to on average, in the quote coin; absent when the order rests. */
  average?: Amount
  /** Price of the last level that is touched. */
  last?: Amount
  /** In the base coin: what would be filled at once. */
  filledNow: Amount
  /** In the base coin: beyond the depth that is known. */
  beyondBook: Amount
  /** How much worse than the middle of the book, as a ratio; 0.002 is 0.2 %. */
  slippage?: number
  pays: CodeAmount
  /** After the fee. */
  receives: CodeAmount
  fee: CodeAmount
  tier: FeeTier
  /** The least that can come, or the most that can go, by the order's own bounds; a sentence when there is no bound. */
  worst: { pays: CodeAmount; receives: CodeAmount } | { unbounded: Sentence }
  /** Age of the book when it was walked (ms). */
  bookAge: number
}

export interface AllocationChange {
  asset: AssetId
  symbol: string
  /** Shares of the whole portfolio, ratios. */
  before: number
  after: number
  /** What it does to the sleeves of the strategies that count the account; absent: none has this asset. */
  bands?: readonly BandAfter[]
}

/** What `trading.review` answers. `hash` and `nonce` come back with the confirm; both are good once, until `expiresAt`. */
export interface OrderReview {
  id: OrderId
  order: ResolvedOrder
  hash: string
  nonce: string
  expiresAt: number
  accountLabel: string
  venueName: string
  paper: boolean
  estimate: OrderEstimate
  /** Price in the middle of the book, in the quote coin, and how far it may move until the confirm is refused (ratio). */
  reference?: Amount
  driftBound: number
  realised: Realised | { unknown: Sentence }
  allocation: readonly AllocationChange[] | { unknown: Sentence }
  warnings: readonly Sentence[]
}

export type OrderOutcome =
  | { kind: 'placed'; id: OrderId; order: VenueOrder }
  | { kind: 'rejected'; id: OrderId; error: ErrorShape }
  | { kind: 'not-sent'; id: OrderId; error: ErrorShape }
  /** The venue is being asked; the journal's row tells what comes of it. */
  | { kind: 'unknown'; id: OrderId }

/** One venue's answer to the same draft, best first. */
export interface VenueComparison {
  account: AccountId
  /** Where the coin is traded there: what a draft is switched to. */
  market: MarketRef
  accountLabel: string
  venueName: string
  /** What would be sent there; absent with the reason. */
  result:
    | {
        /** In the quote coin for a sale, in the base coin for a purchase, after fees; larger is better. */
        net: CodeAmount
        average: Amount
        fee: CodeAmount
        /** What it takes to bring what is paid with there, when it is not there: the withdrawal's cost. */
        move?: { fee?: CodeAmount; from: AccountId; sentence: Sentence }
        /** In US dollars, to compare quotes of different money. */
        netUsd?: Amount
      }
    | { unavailable: Sentence }
}
