/** What one unit became, day after day: the index that drawdowns are measured on. */

/**
 * One place a day, at the day's end; it began as 1 at the end of the day before. A day that was not measured carries the
 * index on, and before the first measured one it is NaN.
 * @returns `null` when a day lost more than all there was: there is nothing left that could be multiplied
 * @example growthIndex(Float64Array.of(0.5, NaN, -0.5)) // [1.5, 1.5, 0.75]
 */
export function growthIndex(returns: Float64Array): Float64Array | null {
  const index = new Float64Array(returns.length).fill(Number.NaN)
  let level = 1
  let begun = false
  for (const [day, value] of returns.entries()) {
    if (value < -1) return null
    if (Number.isFinite(value)) {
      level *= 1 + value
      begun = true
    }
    if (begun) index[day] = level
  }
  return index
}
