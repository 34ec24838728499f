/**
 * What a part of the portfolio was worth at the end of each day (UTC), and what crossed its boundary: all that returns and
 * risk are computed from. Days are whole numbers since 1970-01-01 UTC; all arrays have one place a day, oldest first.
 *
 * For every day with known values: `value[d] = value[d - 1] + flow[d] + result[d]`, where the result is what was gained or
 * lost: prices, plus income, less fees, less losses. Chart points, so numbers; books are kept in `lib/accounting`.
 */

import { dayOf } from '@/lib/valuation/days'

export interface ScopeSeries {
  /** Lower case: `eur`, `btc`. */
  currency: string
  firstDay: number
  /** At the end of the day; the last one may be today, so far. NaN: not known (a gap). */
  value: Float64Array
  /** The same memory with the zero of the day before in front, so that a range from the first day on needs no copy. */
  fromZero?: Float64Array
  /**
   * Came in (+) or went out (-) during the day, at its value when it crossed the boundary: deposits, withdrawals, gifts,
   * spending, and for a part what other parts gave or took. No result. NaN: something of unknown value crossed.
   */
  flow: Float64Array
  /** Each flow times the share of the day that was still ahead of it: 1 at midnight when the day begins, 0 when it ends. */
  weightedFlow: Float64Array
}

/** What an asset cost at the end of each day, as a benchmark or for correlations. NaN: not known. */
export interface PriceSeries {
  currency: string
  firstDay: number
  close: Float64Array
}

/** First and last day of a range, both included. The value at the end of the day before `from` is where it begins. */
export interface DayRange {
  from: number
  until: number
}

/** @param at ms @example isWithinRange({ from: 0, until: 1 }, 90_000_000) // true */
export const isWithinRange = ({ from, until }: DayRange, at: number): boolean =>
  dayOf(at) >= from && dayOf(at) <= until
