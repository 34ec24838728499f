/** Which days of a series are measured: a number that is none, or infinite, is a day that was not. */

export interface MeasuredDays {
  /** Place of the first one; -1 when there is none. */
  first: number
  count: number
  /** Not measured, after the first one that is. */
  gaps: number
}

/** @example measuredDays(Float64Array.of(NaN, 0.1, NaN, 0.2)) // { first: 1, count: 2, gaps: 1 } */
export function measuredDays(days: Float64Array): MeasuredDays {
  let first = -1
  let count = 0
  for (let day = 0; day < days.length; day += 1) {
    if (!Number.isFinite(days[day])) continue
    if (count === 0) first = day
    count += 1
  }
  return { first, count, gaps: count === 0 ? 0 : days.length - first - count }
}

/**
 * The measured days alone, oldest first. Without gaps they are the series' own places: nobody writes into them.
 * @example onlyMeasured(Float64Array.of(NaN, 0.1, NaN, 0.2), measured) // [0.1, 0.2]
 */
export function onlyMeasured(days: Float64Array, { first, count, gaps }: MeasuredDays): Float64Array {
  if (gaps === 0) return first <= 0 ? days.subarray(0, count) : days.subarray(first)
  const measured = new Float64Array(count)
  let at = 0
  for (let day = first; day < days.length; day += 1) {
    const value = days[day] ?? Number.NaN
    if (Number.isFinite(value)) measured[at++] = value
  }
  return measured
}
