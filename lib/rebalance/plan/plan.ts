/** What a plan says: legs in their order, what the user must move, how everything stands before and after, and what it costs. */
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { PlanLeg, SleeveId } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'

/** What no order can do: the user moves it, then the plan is made anew. */
export interface PlanTransfer {
  asset: AssetId
  quantity: Amount
  worthUsd: Amount
  from: { account: AccountId; label: string }
  to: { account: AccountId; label: string }
  /** Absent: not known. */
  feeUsd?: Amount
  /** What it is good for. */
  why: Sentence
}

export interface PlanRow {
  sleeve: SleeveId
  name: string
  valueBefore: Amount
  valueAfter: Amount
  before: number
  after: number
  target: number
  low: number
  high: number
  isLocked: boolean
}

export interface PlanCost {
  /** Everything below that is known. */
  totalUsd: Amount
  feesUsd: Amount
  slippageUsd: Amount
  gasUsd: Amount
  /** Of the transfers that are proposed, which are in no total. */
  transfersUsd: Amount
  /** Something has a cost that is not known. */
  isPartly: boolean
}

/** Sums of the legs' gains; each currency of tax rules is one, so there is one. Absent: nothing is sold, or no lots are known. */
export interface PlanTax {
  currency: string
  gain: Amount
  short: Amount
  long: Amount
  /** Legs of which a part has no known cost. */
  isPartly: boolean
  isRough: boolean
}

/** A weight that stays off, and why. */
export interface PlanGap {
  sleeve: SleeveId
  /** Below zero: too much of it stays. */
  missingUsd: Amount
  why: Sentence
}

export interface Plan {
  at: number
  /** US dollars: everything that the weights are parts of. */
  wholeUsd: Amount
  legs: readonly PlanLeg[]
  transfers: readonly PlanTransfer[]
  rows: readonly PlanRow[]
  cost: PlanCost
  tax?: PlanTax
  /** What is bought, as a part of the whole. */
  turnover: number
  gaps: readonly PlanGap[]
  /** Assets without a price, closed places: what was left out of the question, and why. */
  remarks: readonly Sentence[]
}

/** What the user changes in a plan: legs that are left out, and legs with another amount (of the coin that the leg's `way` counts). */
export interface PlanEdits {
  without: readonly string[]
  amounts: Readonly<Record<string, Amount>>
}
