/** Everything that a backtest is made of: it asks nobody, and runs in a Worker or in a test alike. */
import type { TaxRules } from '@/lib/accounting/tax-rules'
import type { Amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId, StrategySpec } from '@/lib/core/rebalance'

/** What `rebalance.backtest` is asked with. Days are whole numbers since 1970-01-01 UTC, both included. */
export interface BacktestChoices {
  spec: StrategySpec
  from: number
  until: number
  startUsd: Amount
  /** Of each trade, ratios. */
  fee: number
  slippage: number
  /** Days of each part of a walk-forward; absent: one run over all. */
  walkForward?: number | undefined
}

/** Closes in US dollars of each sleeve's first asset, one place a day; `NaN`: not known. */
export interface DailyCloses {
  /** Before `from` by as many days as the strategy's method looks back. */
  firstDay: number
  bySleeve: ReadonlyMap<SleeveId, Float64Array>
}

/** Structured clones of it cross to the Worker. */
export interface BacktestQuestion extends BacktestChoices {
  closes: DailyCloses
  /** What all coins of each sleeve's first asset were worth, in the places of `closes`; absent: the method does not ask. */
  marketCaps?: DailyCloses['bySleeve'] | undefined
  /** Of the assets, for sentences. */
  symbols: ReadonlyMap<AssetId, string>
  rules: TaxRules
  /** Units of the rules' currency for one US dollar at the end of each day of `closes`; `NaN`: not known. */
  rates: Float64Array
}
