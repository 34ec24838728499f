/** Makes a quote from what a source wrote, or nothing: a price that is zero, negative, unreadable or too old is unknown. */
import { type Amount, isNegative, isZero, parseAmount } from '@/lib/core/amount'
import { OLDEST_QUOTE_MS } from './price-age'

/** @returns the price when it is a number above zero */
export function readPrice(text: unknown): Amount | undefined {
  const price = typeof text === 'string' ? parseAmount(text) : undefined
  return price === undefined || isZero(price) || isNegative(price) ? undefined : price
}

/**
 * Unix seconds to ms; a clock that runs ahead of ours is pulled back to now.
 * @returns `undefined` when it is no time or older than a day
 */
export function readTime(seconds: unknown, now: number): number | undefined {
  const at =
    typeof seconds === 'string' && /^\d{9,11}(?:\.\d+)?$/.test(seconds)
      ? Math.floor(Number(seconds) * 1000)
      : undefined
  if (at === undefined || now - at > OLDEST_QUOTE_MS) return undefined
  return Math.min(at, now)
}
