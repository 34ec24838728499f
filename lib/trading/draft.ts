/** An order as a person types it, and what is wrong with it. */
import type { Amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { MarketRef, OrderKind, ResolvedOrder, Side, TimeInForce } from '@/lib/core/order'
import type { Sentence } from '@/lib/core/sentence'

/** `cost` is in the quote coin; `percent` is of what the account has free of the coin that is paid with. */
export interface DraftSize {
  by: 'amount' | 'cost' | 'percent'
  value: Amount
}

export interface OrderDraft {
  account: AccountId
  market: MarketRef
  side: Side
  kind: OrderKind
  size: DraftSize
  timeInForce: TimeInForce
  price?: Amount
  trigger?: Amount
  stopPrice?: Amount
  trailPercent?: Amount
  /** The venue's id of the open order that this one is to replace. */
  replaces?: string
}

export type DraftField =
  | 'market'
  | 'side'
  | 'kind'
  | 'size'
  | 'price'
  | 'trigger'
  | 'stopPrice'
  | 'trailPercent'
  | 'timeInForce'

export interface DraftProblem {
  field: DraftField
  sentence: Sentence
  /** False: may be sent all the same. */
  blocking: boolean
}

/** Keeps the order from being sent. @example block('size', say('…')) */
export const block = (field: DraftField, sentence: Sentence): DraftProblem => ({
  field,
  sentence,
  blocking: true,
})
/** Is said, and refuses nothing. */
export const warn = (field: DraftField, sentence: Sentence): DraftProblem => ({
  field,
  sentence,
  blocking: false,
})

export interface ResolvedDraft {
  /** Absent while a problem blocks. */
  order?: ResolvedOrder
  problems: DraftProblem[]
}
