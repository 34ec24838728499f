/** The price before a change in percent. */
import { type Amount, add, amount, divide, isNegative, isZero, multiply } from '@/lib/core/amount'

const HUNDRED = amount('100')

/**
 * @param percent as sources write it: `5` is five per cent
 * @returns `undefined` for a fall of 100 % or more, which leaves no earlier price
 * @example earlierPrice(amount('110'), amount('10')) // '100'
 */
export function earlierPrice(price: Amount, percent: Amount): Amount | undefined {
  const base = add(HUNDRED, percent)
  if (isZero(base) || isNegative(base)) return undefined
  const earlier = divide(multiply(price, HUNDRED), base)
  return isZero(earlier) ? undefined : earlier
}
