/**
 * Words of rebalancing that every room shares: what a strategy is, when it is due, how far it may act by itself, and the states
 * of a run. Weights and bands are ratios (0.25 is 25 %); money is `Amount` in US dollars unless a field says otherwise.
 */
import type { Amount } from './amount'
import type { AccountId, AssetId, ChainId, PortfolioId } from './ids'
import type { MarketRef, Side } from './order'
import type { Sentence } from './sentence'

declare const brand: unique symbol
export type StrategyId = string & { readonly [brand]: 'strategy' }
export type PlanId = string & { readonly [brand]: 'plan' }
export type RunId = string & { readonly [brand]: 'run' }
/** Of one asset: its collection (`coin:bitcoin`). Of a group: random. The money that is kept: `cash`. */
export type SleeveId = string & { readonly [brand]: 'sleeve' }

export const CASH = 'cash' as SleeveId
/** Of a drift's row: what the scope holds beside sleeves and cash, where that is to be sold. */
export const OTHERS = 'others' as SleeveId

/**
 * What has one weight: an asset, or a group of assets whose holdings count together and may stand for each other.
 * @example { id: 'coin:bitcoin', name: 'BTC', assets: ['coin:bitcoin'], isLocked: false }
 */
export interface Sleeve {
  id: SleeveId
  name: string
  /** Collections, at least one; what is bought is the first of them that a place offers. */
  assets: AssetId[]
  /** Bounds that the method's weight is kept within. */
  min?: number
  max?: number
  /** Counted and never traded: it keeps the weight that it has, and the others share the rest. */
  isLocked: boolean
}

/** Money that is not at work: everything that the weights leave, and never less than the buffer. */
export interface CashSleeve {
  /** Collections that count as money here, the preferred one first: `coin:usd-coin`, `fiat:eur`. */
  assets: AssetId[]
  /** The larger of the two is kept. */
  bufferRatio: number
  bufferUsd: Amount
}

/** How far a weight may be from its target before it counts as outside. */
export type Band =
  /** Points of the whole: target 50 %, points 0.05: 45..55 %. */
  | { kind: 'absolute'; points: number }
  /** Part of the target: target 20 %, ratio 0.15: 17..23 %. */
  | { kind: 'relative'; ratio: number }
  /** The narrower of 5 points and a quarter of the target. */
  | { kind: '5/25' }

export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Period = (typeof PERIODS)[number]

export type Trigger =
  /** On the first day of each period, when the clocks of that time zone show `hour`. A week begins on Monday. */
  | { kind: 'calendar'; every: Period; hour: number; timeZone: string }
  /** A sleeve has left its band. */
  | { kind: 'band' }
  /** Half the sum of all distances between weight and target is above it. */
  | { kind: 'drift'; ratio: number }
  /** More money than the cash target and this much is there: it is invested, and nothing is sold. */
  | { kind: 'cash'; usd: Amount }

export interface PlanLimits {
  /** How much worse than the middle price one leg may be expected to be, ratio; a leg beyond it is not planned. */
  slippage: number
  /** A leg below it is not worth its while, whatever the venue allows. */
  leastTradeUsd: Amount
  /** Most gain that the sales of one plan may realise, in the currency of the tax rules; absent: no bound. */
  gainsBudget?: Amount
  /** Most that may be bought in one plan, as a part of the whole; absent: no bound. */
  turnover?: number
}

export interface StrategySpec {
  scope:
    | { of: 'whole' }
    | { of: 'portfolio'; portfolio: PortfolioId }
    | { of: 'accounts'; accounts: AccountId[] }
  /** Accounts of the scope that are neither counted nor traded. */
  excluded: AccountId[]
  /** At least one; no asset twice, none that is in `cash`. */
  sleeves: Sleeve[]
  cash: CashSleeve
  /** What the scope holds beside sleeves and cash: out of the whole and never traded, or part of it and to be sold. */
  others: 'leave' | 'sell'
  /** A plug-in of `lib/rebalance/methods` and its own fields. */
  method: { id: string; params: Record<string, unknown> }
  band: Band
  /** Trade all the way to the target, or only to the nearer edge of the band. */
  aim: 'target' | 'edge'
  /** `buys`: money that has come is invested, nothing is ever sold. */
  flow: 'both' | 'buys'
  triggers: Trigger[]
  limits: PlanLimits
}

/** How far a strategy may act by itself. Every bound holds at once; what is beyond one stops the run and is told. */
export interface Leash {
  mostPerOrderUsd: Amount
  /** Over all accounts, in 24 hours. */
  mostPerDayUsd: Amount
  /** Of one order against the middle of its book, ratio. */
  slippage: number
  /** The venue's middle and the price of another source may be this far apart, ratio. */
  priceGap: number
  accounts: AccountId[]
  /** Collections that may be bought and sold. */
  assets: AssetId[]
  /** ms; the consent ends then. */
  until: number
  /** Pause when the whole is this far below its highest value since the consent, ratio. */
  drawdown: number
}

export type Automation =
  /** `why`: what has switched it off, if it was on. */
  | { on: false; why?: Sentence; at?: number }
  | {
      on: true
      consentedAt: number
      leash: Leash /** Highest value of the whole since then. */
      peakUsd?: Amount
    }

/** Weights that the method gave, with the bands around them. */
export interface Targets {
  at: number
  /** By sleeve, cash among them; they come to 1 together with what is locked. */
  rows: readonly TargetRow[]
  /** What is to be known of how they came about, each a sentence: days used, bounds that held, what was left out. */
  remarks: readonly Sentence[]
}

export interface TargetRow {
  sleeve: SleeveId
  weight: number
  low: number
  high: number
}

/** How a strategy stands against its targets; published with the portfolio. Money is in the view's currency. */
export interface StrategyDrift {
  strategy: StrategyId
  name: string
  /** That are counted. */
  accounts: readonly AccountId[]
  /** The whole that the weights are parts of. */
  value: Amount
  /** The most urgent first: outside their band, furthest first, then by distance from the target. */
  rows: readonly DriftRow[]
  /** Half the sum of all distances from the targets, ratio. */
  drift: number
  /** How many sleeves are outside their band. */
  outside: number
  /** When the targets were computed (ms). */
  targetsAt: number
  /** What bringing it back cost by the last plan, and when that was made. */
  lastCost?: { usd: Amount; at: number }
  /** A trigger has fired and nothing was done yet. */
  isDue: boolean
  /** Automatic mode. */
  isOn: boolean
}

export interface DriftRow {
  sleeve: SleeveId
  name: string
  /** Collections. */
  assets: readonly AssetId[]
  value: Amount
  weight: number
  target: number
  low: number
  high: number
  /** What would bring it to its target, in the view's currency; below zero: to be sold. */
  toTarget: Amount
  /** What would bring it to the nearer edge of its band; `0` inside. */
  toBand: Amount
  isLocked: boolean
}

/** Published for a strategy whose drift cannot be told. */
export interface UnknownDrift {
  strategy: StrategyId
  name: string
  unknown: Sentence
  isOn: boolean
}

export interface AssetQuantity {
  /** Collection. */
  asset: AssetId
  quantity: Amount
}

export type LegWay =
  | {
      kind: 'order'
      market: MarketRef
      side: Side
      /** In the base coin, on the venue's step. */
      amount: Amount
      /** The worst price of the planned depth and slippage bound, on the venue's step; the order is never filled beyond it. */
      limit: Amount
      /** Of the book that it was planned with, in the quote coin; absent: the drift of the price is told by `limit` alone. */
      middle?: Amount
    }
  | {
      kind: 'swap'
      chain: ChainId
      sell: AssetId
      buy: AssetId /** Of `sell`, on its decimals. */
      amount: Amount
    }

export interface PlanLeg {
  /** Stable within the plan: `1`, `2`. */
  id: string
  account: AccountId
  accountLabel: string
  way: LegWay
  /** Legs whose proceeds it is paid with; carried out after them. */
  after: readonly string[]
  pays: AssetQuantity
  /** After the fee. */
  receives: AssetQuantity
  /** What is traded, at the plan's prices. */
  worthUsd: Amount
  feeUsd: Amount
  /** What the book's spread and depth, or the swap's price, take off against the plan's prices; absent: not known. */
  slippageUsd?: Amount
  gasUsd?: Amount
  gain?: LegGain
}

/** Of what the leg sells, in the currency of the tax rules. Absent in a leg: money is paid, nothing is realised. */
export interface LegGain {
  currency: string
  /** Of the part whose cost is known. */
  gain: Amount
  short: Amount
  long: Amount
  /** Quantity without a known cost. */
  missing: Amount
  isRough: boolean
  /** Days until the next lot that is sold short-term would be long-term; absent: none. */
  daysToLong?: number
}

export const RUN_STATES = [
  'running', // legs are carried out one after another
  'waiting', // the next step is the user's: a signature, a transfer, an answer
  'stopped', // something is not as it was planned: told in `why`, with the next step
  'done',
  'abandoned', // ended by the user; what was done stays done
] as const
export type RunState = (typeof RUN_STATES)[number]

export const LEG_STATES = [
  'waiting', // nothing was sent
  'sending', // its order or transaction is in its journal; that journal tells what became of it
  'done',
  'partial', // ended with a part of it
  'failed', // nothing of it came about
  'skipped', // by the user
] as const
export type LegState = (typeof LEG_STATES)[number]

export interface RunEvent {
  at: number
  state: RunState
  /** Id of the leg that it is about. */
  leg?: string
  note?: Sentence
}
