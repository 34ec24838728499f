/**
 * What daily returns come to: mean, deviation and correlation of each pair, all over the same days. Returns are simple
 * (close / close before - 1), because a portfolio's return is the weighted sum of these and of no others; a year has 365 days.
 */

/** Of `n` assets in their order, over one set of days. */
export interface Moments {
  /** Days on which every one of them has a return; nothing else is used. */
  days: number
  /** Days that were asked for and on which one of them has none. */
  missing: number
  /** Of a day. */
  means: Float64Array
  /** Of a day; the sum of squares is divided by days - 1. */
  deviations: Float64Array
  /** `n` rows of `n`, one after another; 1 on the diagonal, 0 beside an asset that did not move. */
  correlation: Float64Array
}
