/** What one unit became, of daily returns alone: the index that falls are measured on when no better one is known. */

/**
 * One place a day, at the day's end; it began as 1 at the end of the day before. NaN: the day was not measured, and the
 * next one goes on where the index stood.
 * @example growthIndex(Float64Array.of(0.5, NaN, -0.5)) // [1.5, NaN, 0.75]
 */
export function growthIndex(returns: Float64Array): Float64Array {
  let level = 1
  return returns.map((value) => {
    if (!Number.isFinite(value)) return Number.NaN
    level *= 1 + value
    return level
  })
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
  const first = growth.findIndex(Number.isFinite)
  const measured = growth.filter(Number.isFinite)
  return {
    measured: measured.length,
    gaps: first === -1 ? 0 : growth.length - first - measured.length,
    last: measured.at(-1) ?? Number.NaN,
    isBelowZero: measured.some((level) => level < 0),
  }
}
