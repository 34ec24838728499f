/** Percentiles of a sample between its neighbours on a straight line: numpy's "linear", R's type 7. */

/**
 * @param sorted ascending, at least one
 * @param percent a whole number from 0 to 100, so that the place is computed without rounding
 * @example percentile([1, 2, 3, 4], 75) // 3.25
 */
export function percentile(sorted: ArrayLike<number>, percent: number): number {
  const hundredths = (sorted.length - 1) * percent
  const below = Math.floor(hundredths / 100)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN
  return low + (high - low) * ((hundredths % 100) / 100)
}

/**
 * Mean of the lowest `floor((n - 1) * percent / 100) + 1` of a sample: never above its percentile.
 * @param sorted ascending, at least one
 * @example tailMean([-3, -1, 0, 2, 5], 25) // -2
 */
export function tailMean(sorted: ArrayLike<number>, percent: number): number {
  const count = tailCount(sorted.length, percent)
  let sum = 0
  for (let at = 0; at < count; at++) sum += sorted[at] ?? Number.NaN
  return sum / count
}

/** @example tailCount(100, 5) // 5 */
export const tailCount = (count: number, percent: number): number =>
  Math.floor(((count - 1) * percent) / 100) + 1
