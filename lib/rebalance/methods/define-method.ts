/**
 * The plug-in form of a strategy's method: fields that make its form, and a pure function from what is known of the sleeves to
 * their weights. One a file, listed in `registry.ts`. Weights are ratios of everything that is neither locked nor cash buffer;
 * what they leave is money.
 */
import type { Amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { Sleeve, SleeveId } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import type { Moments } from './math/moments'

/** One field of a method's form. Values are checked against it before the method sees them. */
export type MethodField = {
  key: string
  label: Sentence
  help?: Sentence
  /** Counts, and is shown, only while the choice `key` is that value; else it is left empty. */
  when?: { key: string; is: string }
} & (
  | { kind: 'percent' /** Ratios. */; standard: number; least: number; most: number }
  | { kind: 'days'; standard: number; least: number; most: number }
  | { kind: 'count'; standard: number; least: number; most: number }
  | { kind: 'usd'; standard: Amount }
  | { kind: 'choice'; standard: string; options: readonly { value: string; label: Sentence }[] }
  | { kind: 'switch'; standard: boolean }
  /** A weight for each sleeve, ratios by sleeve id; `rest`: what they leave is money, or they must come to 1. */
  | { kind: 'weights'; rest: 'money' | 'none' }
  /** Some of the sleeves. */
  | { kind: 'sleeves' }
)

export type MethodParams = Readonly<Record<string, unknown>>

export interface MethodInput {
  /** Without the locked ones and without cash. */
  sleeves: readonly Sleeve[]
  /**
   * Now: ratios of everything that is neither locked nor the buffer; a sleeve of unknown value is absent. As `cash`: the money
   * above the buffer, below zero when there is less.
   */
  weights: ReadonlyMap<SleeveId, number>
  /**
   * Daily closes in US dollars of each sleeve's first asset, oldest first, all of one length and of the same days, the last of
   * them before the moment of the question. `NaN`: not known. As many days as `daysNeeded` asked for, or fewer.
   */
  closes: ReadonlyMap<SleeveId, Float64Array>
  /** US dollars, of each sleeve's first asset; absent: not known, or not asked for. */
  marketCaps?: ReadonlyMap<SleeveId, number>
  /** Bounds of the sleeves in the same ratios as `weights`, which can be met together; absent: 0 and 1 for all. */
  bounds?: ReadonlyMap<SleeveId, Bound>
  /**
   * What the returns of the last days come to, of the sleeves in their order, where somebody keeps it up day by day (a
   * backtest); absent: it is computed from `closes`.
   */
  momentsOf?: (days: number) => Moments
  /** Collections, for remarks. */
  symbolOf: (asset: AssetId) => string
  /** US dollars that the weights are of. */
  wholeUsd: number
}

export interface Bound {
  low: number
  high: number
}

export type MethodResult =
  | {
      /**
       * Not below zero; at most 1 together. The rest is money. Bounds that a method has not kept are applied afterwards, by
       * `targets/`.
       */
      weights: ReadonlyMap<SleeveId, number>
      remarks: readonly Sentence[]
    }
  | { unknown: Sentence }

export interface Method {
  id: string
  name: Sentence
  /** What it does, for whom, and what it takes for granted. */
  about: Sentence
  fields: readonly MethodField[]
  /** Days of closes that it looks at; absent or 0: none. */
  daysNeeded?: (params: MethodParams) => number
  needsMarketCaps?: true
  /**
   * Each plan is one step of the same size (DCA): the targets are what stands after the next step, so it is due by the
   * calendar or by hand only, and is always taken to its end. Bounds are kept by the method itself.
   */
  isStep?: true
  /** @param params checked against `fields`, all of them present */
  weigh: (input: MethodInput, params: MethodParams) => MethodResult
}

/** @example export const equal = defineMethod({ id: 'equal', name: say('Equal weights'), … }) */
export const defineMethod = (method: Method): Method => method
