/**
 * A second source beside the venue's book: a price that is far from what everybody else pays is a wrong price, a thin book or
 * a trap. Pure.
 */
import { type Amount, compare, divide, isZero, multiply, subtract, toRatio } from '@/lib/core/amount'

/** Ratio. Two sources farther apart than this do not speak of the same thing. */
const FAR_APART = '0.2' as Amount

export type SecondPrice =
  | { kind: 'close' }
  /** No second price: said, and nothing is blocked. */
  | { kind: 'none' }
  /** `ratio` by which the book is away from the other price: 0.25 is 25 % above. */
  | { kind: 'far'; ratio: number; other: Amount }

/**
 * @param middle of the venue's book, quote for one base
 * @param base US dollars for one of the base coin, from price sources
 * @param quote US dollars for one of the quote coin
 * @example secondPrice({ middle: '125', base: '100', quote: '1' }) // { kind: 'far', ratio: 0.25, other: '100' }
 */
export function secondPrice({
  middle,
  base,
  quote,
}: {
  middle: Amount
  base: Amount | null
  quote: Amount | null
}): SecondPrice {
  if (base === null || quote === null || isZero(base) || isZero(quote)) return { kind: 'none' }
  const other = divide(base, quote)
  const away = divide(subtract(middle, other), other)
  const isFar = compare(multiply(away, away), multiply(FAR_APART, FAR_APART)) > 0
  return isFar ? { kind: 'far', ratio: toRatio(away), other } : { kind: 'close' }
}
