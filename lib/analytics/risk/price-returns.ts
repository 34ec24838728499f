/**
 * Daily returns of closes. A day has one when its close and that of the day before are known: a change over a gap is a
 * change of several days and would pass for a large one of a day.
 */
import type { DayRange, PriceSeries } from '@/lib/analytics/scope-series'

/**
 * Simple returns, one place a day of the range; NaN: not known.
 * @example simpleReturns({ currency: 'eur', firstDay: 9, close: Float64Array.of(10, 11) }, { from: 10, until: 10 }) // [0.1]
 */
export const simpleReturns = (series: PriceSeries, range: DayRange): Float64Array =>
  overDays(series, range, (before, close) => close / before - 1)

/** Logarithms of close by close: they add up over days, and correlations are computed from them. */
export const logReturns = (series: PriceSeries, range: DayRange): Float64Array =>
  overDays(series, range, (before, close) => Math.log(close / before))

function overDays(
  { firstDay, close }: PriceSeries,
  { from, until }: DayRange,
  change: (before: number, close: number) => number,
): Float64Array {
  const returns = new Float64Array(Math.max(0, until - from + 1)).fill(Number.NaN)
  const shift = from - firstDay
  const end = Math.min(returns.length, close.length - shift)
  let at = Math.max(0, 1 - shift)
  let before = at < end ? (close[at + shift - 1] ?? Number.NaN) : Number.NaN
  for (; at < end; at += 1) {
    const now = close[at + shift] ?? Number.NaN
    if (before > 0 && now > 0) returns[at] = change(before, now)
    before = now
  }
  return returns
}
