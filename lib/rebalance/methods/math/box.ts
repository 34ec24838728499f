/** Least and most of each weight, and what they come to together: the sets that the optimisations stay in. */

export interface Box {
  low: Float64Array
  high: Float64Array
  /** What the weights come to: 1, or everything that the highest bounds allow. */
  total: number
}

/** @example boxOf(3) // weights from 0 to 1 that come to 1 */
export const boxOf = (size: number): Box => ({
  low: new Float64Array(size),
  high: new Float64Array(size).fill(1),
  total: 1,
})

/** Rounding of sums of some hundred ratios. */
const ROUNDING = 1e-9

export const isInside = ({ low, high }: Box, weights: Float64Array): boolean =>
  weights.every((weight, at) => weight >= (low[at] ?? 0) - ROUNDING && weight <= (high[at] ?? 1) + ROUNDING)

/** @returns a point of the box that comes to its total: every weight as far between its bounds as the others */
export function startOf({ low, high, total }: Box): Float64Array {
  const least = low.reduce((sum, each) => sum + each, 0)
  const spread = high.reduce((sum, each) => sum + each, 0) - least
  const part = spread > 0 ? Math.min(1, Math.max(0, (total - least) / spread)) : 0
  return low.map((each, at) => each + part * ((high[at] ?? each) - each))
}
