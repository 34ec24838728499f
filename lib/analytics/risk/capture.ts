/**
 * Capture as Morningstar defines it, on days: the geometric mean return of the portfolio over the days when the
 * benchmark rose (or fell), divided by that of the benchmark. Days on which it did neither count for none.
 */
import type { Pairs } from './pairs'

export interface Capture {
  days: number
  /** Geometric means, a day. NaN without days, or when a day lost more than all there was. */
  own: number
  benchmark: number
}

/**
 * @param pairs left the portfolio, right the benchmark
 * @example captureOf(pairs, 'up') // { days: 120, own: 0.011, benchmark: 0.014 }
 */
export function captureOf({ left, right }: Pairs, direction: 'up' | 'down'): Capture {
  const counts = (change: number | undefined) =>
    change !== undefined && (direction === 'up' ? change > 0 : change < 0)
  const own = left.filter((_, day) => counts(right[day]))
  return { days: own.length, own: geometricMean(own), benchmark: geometricMean(right.filter(counts)) }
}

/** @example geometricMean(Float64Array.of(0.1, 0.21)) // 0.1537… */
export function geometricMean(returns: Float64Array): number {
  if (returns.length === 0 || returns.some((value) => value < -1)) return Number.NaN
  // By logarithms: a product of thousands of days would leave what a number can hold.
  return Math.expm1(returns.reduce((sum, value) => sum + Math.log1p(value), 0) / returns.length)
}
