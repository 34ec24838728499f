/** Percentiles of a sample between its neighbours on a straight line: numpy's "linear", R's type 7. */

/**
 * @param sorted ascending, at least one
 * @param percent a whole number from 0 to 100, so that the place is computed without rounding
 * @param count of the whole sample, when `sorted` is its lowest part: at least `tailCount(count, percent) + 1` of it
 * @example percentile([1, 2, 3, 4], 75) // 3.25
 */
export function percentile(sorted: ArrayLike<number>, percent: number, count = sorted.length): number {
  const hundredths = (count - 1) * percent
  const below = Math.floor(hundredths / 100)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, count - 1)] ?? Number.NaN
  return low + (high - low) * ((hundredths % 100) / 100)
}

/**
 * Mean of the lowest `floor((n - 1) * percent / 100) + 1` of a sample: never above its percentile.
 * @param sorted ascending, at least one
 * @param count as of `percentile`
 * @example tailMean([-3, -1, 0, 2, 5], 25) // -2
 */
export function tailMean(sorted: ArrayLike<number>, percent: number, count = sorted.length): number {
  const lowest = tailCount(count, percent)
  let sum = 0
  for (let at = 0; at < lowest; at++) sum += sorted[at] ?? Number.NaN
  return sum / lowest
}

/** @example tailCount(100, 5) // 5 */
export const tailCount = (count: number, percent: number): number =>
  Math.floor(((count - 1) * percent) / 100) + 1
