/** What one unit became, of daily returns alone: the index that falls are measured on when no better one is known. */
import { measuredDays } from './measured-days'

/**
 * One place a day, at the day's end; it began as 1 at the end of the day before. NaN: the day was not measured, and the
 * next one goes on where the index stood.
 * @param index where it is written: as many places as there are returns
 * @example growthIndex(Float64Array.of(0.5, NaN, -0.5)) // [1.5, NaN, 0.75]
 */
export function growthIndex(
  returns: Float64Array,
  index: Float64Array = new Float64Array(returns.length),
): Float64Array {
  let level = 1
  for (let day = 0; day < returns.length; day += 1) {
    const value = returns[day] ?? Number.NaN
    const isMeasured = Number.isFinite(value)
    if (isMeasured) level *= 1 + value
    index[day] = isMeasured ? level : Number.NaN
  }
  return index
}

/** The days of an index that are measured, and how many after the first of them are not. */
export interface IndexDays {
  measured: number
  gaps: number
  /** NaN: none is measured. */
  last: number
  /** Below zero more was lost than there was: from there on nothing can be multiplied. */
  isBelowZero: boolean
}

export function indexDays(growth: Float64Array): IndexDays {
  const { count, gaps } = measuredDays(growth)
  let last = Number.NaN
  let isBelowZero = false
  for (let day = 0; day < growth.length; day += 1) {
    const level = growth[day] ?? Number.NaN
    if (!Number.isFinite(level)) continue
    last = level
    isBelowZero ||= level < 0
  }
  return { measured: count, gaps, last, isBelowZero }
}
