/** What targets are computed from. Whoever asks gathers it: from the view and the stored prices, or from a day of the past. */
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId, StrategySpec } from '@/lib/core/rebalance'
import type { MethodInput } from '../methods/define-method'

export interface TargetsInput
  extends Pick<MethodInput, 'closes' | 'marketCaps' | 'symbolOf' | 'wholeUsd' | 'momentsOf'> {
  /** Now: ratios of the whole, of every sleeve and of `cash`; a sleeve whose value is not known is absent. */
  weights: ReadonlyMap<SleeveId, number>
}

/** What a strategy's method has to be told. */
export interface TargetsNeed {
  /** Of each sleeve that is not locked, its first asset. */
  sleeves: readonly { id: SleeveId; asset: AssetId }[]
  /** Closes: one more than the days of returns that are looked at. */
  days: number
  marketCaps: boolean
}

export interface TargetsQuestion {
  spec: StrategySpec
  input: TargetsInput
  /** ms */
  at: number
}
