/** What a backtest tells: two curves over the same days, strategy and holding, with what each returned, risked, traded and owed. */
import type { Amount } from '@/lib/core/amount'
import type { SleeveId } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'

export type BacktestView = { unknown: Sentence } | Backtest

export interface Backtest {
  /** Days since 1970 of each point, ascending. */
  days: readonly number[]
  /** US dollars at the close of each day. Chart points, so numbers. */
  strategy: readonly number[]
  hold: readonly number[]
  figures: { strategy: BacktestFigures; hold: BacktestFigures }
  trades: readonly BacktestTrade[]
  /** Parts of a walk-forward, each with what it came to on days that no choice had seen; absent without one. */
  parts?: readonly BacktestPart[]
  /** What is taken for granted, what was left out: price sources, days without a price, sleeves that begin later. */
  remarks: readonly Sentence[]
}

/** Ratios; `null`: not computable, with the reason in the view's remarks. */
export interface BacktestFigures {
  /** Over all days. */
  total: number | null
  /** A year; `null` below one year. */
  cagr: number | null
  volatility: number | null
  sharpe: number | null
  maxDrawdown: number | null
  /** Bought in all, as a part of the mean value, a year. */
  turnover: number | null
  feesUsd: Amount
  /** Realised under the user's rules, in the currency of these. */
  gain: { currency: string; realised: Amount; short: Amount; long: Amount } | null
}

export interface BacktestTrade {
  day: number
  sleeve: SleeveId
  /** Below zero: sold. */
  usd: number
}

export interface BacktestPart {
  from: number
  until: number
  strategy: number
  hold: number
  /** The parameters that the days before chose, as they are shown. */
  chosen: Readonly<Record<string, number | string>>
}
