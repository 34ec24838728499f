/**
 * From closes with gaps to prices that a portfolio can be valued with: a day without a close has the last one before, for seven
 * days at most. Beyond that nobody knows, and nothing goes on as if somebody did.
 */

/** Days for which the last close is held. */
export const LONGEST_HELD = 7

export interface KnownPrices {
  /** One place a day; `NaN` outside of `first` and `last`, never between them. */
  prices: Float64Array
  /** Places of the days on which there is a price; `first` above `last`: on none. */
  first: number
  last: number
  /** Days between them that have the price of a day before. */
  held: number
}

/**
 * The stretch without a long gap that reaches into the days from `from` on, or else the first one after.
 * @param from place of the day on which the test begins
 * @example knownPrices(Float64Array.of(NaN, 1, NaN, 2), 0) // { prices: [NaN, 1, 1, 2], first: 1, last: 3, held: 1 }
 */
export function knownPrices(closes: Float64Array, from: number): KnownPrices {
  let stretch = stretchFrom(closes, 0)
  while (stretch && stretch.last < from) stretch = stretchFrom(closes, stretch.last + 1)
  const prices = new Float64Array(closes.length).fill(Number.NaN)
  if (!stretch) return { prices, first: closes.length, last: -1, held: 0 }
  let held = 0
  let price = Number.NaN
  for (let at = stretch.first; at <= stretch.last; at += 1) {
    if (isPrice(closes[at])) price = closes[at] ?? price
    else held += 1
    prices[at] = price
  }
  return { prices, ...stretch, held }
}

/** @example isPrice(Number.NaN) // false */
export const isPrice = (close: number | undefined): boolean =>
  close !== undefined && close > 0 && Number.isFinite(close)

/** The next run of days from a place on, no two of its closes more than the held days apart. */
function stretchFrom(closes: Float64Array, place: number): { first: number; last: number } | undefined {
  let first = place
  while (first < closes.length && !isPrice(closes[first])) first += 1
  if (first >= closes.length) return undefined
  let known = first
  let at = first + 1
  for (; at < closes.length; at += 1) {
    if (isPrice(closes[at])) known = at
    else if (at - known > LONGEST_HELD) break
  }
  return { first, last: at - 1 }
}
