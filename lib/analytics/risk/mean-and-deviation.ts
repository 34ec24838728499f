/**
 * Mean and standard deviation of a sample: the sum of squares is divided by n - 1. In two passes with a correction
 * (Chan, Golub, LeVeque 1983), because a sum of squares less the square of a sum loses digits when the mean is large.
 */

export interface Spread {
  count: number
  /** NaN without values. */
  mean: number
  /** NaN below two values. */
  deviation: number
}

/** @example meanAndDeviation([1, 2, 3, 4]) // { count: 4, mean: 2.5, deviation: 1.29… } */
export function meanAndDeviation(values: ArrayLike<number>): Spread {
  const count = values.length
  const mean = meanOf(values)
  let squares = 0
  let rest = 0
  for (let at = 0; at < count; at++) {
    const off = (values[at] ?? Number.NaN) - mean
    squares += off * off
    rest += off
  }
  const deviation = count < 2 ? Number.NaN : Math.sqrt((squares - (rest * rest) / count) / (count - 1))
  return { count, mean, deviation }
}

/** @returns NaN without values */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at] ?? Number.NaN
  return sum / values.length
}

/** What rounding makes of returns that are all the same: a daily deviation below it is no spread. */
const ROUNDING = 1e-12

export const isFlat = (deviation: number): boolean => deviation < ROUNDING
