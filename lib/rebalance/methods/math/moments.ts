/**
 * What daily returns come to: mean, deviation and correlation of each pair, all over the same days. Returns are simple
 * (close / close before - 1), because a portfolio's return is the weighted sum of these and of no others; a year has 365 days.
 */
import { SlidingMoments } from './sliding-moments'

/** Of `n` assets in their order, over one set of days. */
export interface Moments {
  /** Days on which every one of them has a return; nothing else is used. */
  days: number
  /** Days that were asked for and on which one of them has none. */
  missing: number
  /** Of a day. */
  means: Float64Array
  /** Of a day; the sum of squares is divided by days - 1. 0: it did not move, and its correlations are 0. */
  deviations: Float64Array
  /** `n` rows of `n`, one after another; 1 on the diagonal. */
  correlation: Float64Array
}

/** A year of markets that never close. */
export const YEAR_DAYS = 365

/**
 * @param closes one array an asset, all of the same days, oldest first; NaN: not known
 * @param days of returns, up to the last close
 * @throws RangeError when they are not of the same days
 * @example momentsOf([btc, eth], 90).deviations // [0.024, 0.031]
 */
export const momentsOf = (closes: readonly Float64Array[], days: number): Moments =>
  new SlidingMoments(closes, days).before(closes[0]?.length ?? 0)
