/** Which of two lots goes first: by age, or by the cost of one unit. Every order ends with the order of coming. */
import type { Lot } from './lot'

/** Unknown dates are the oldest: they are used up first, and their gain is in no figure. */
const dateOf = ({ acquiredAt }: Lot): number => acquiredAt ?? Number.NEGATIVE_INFINITY

export function isOlder(a: Lot, b: Lot): boolean {
  const left = dateOf(a)
  const right = dateOf(b)
  return left < right || (left === right && a.order < b.order)
}

/** The same, to sort by. */
export const oldestFirst = (a: Lot, b: Lot): number => (isOlder(a, b) ? -1 : a === b ? 0 : 1)

/** A lot with the cost of one unit, as near as a double comes to it; `null` where nobody orders by it. */
export interface Rated extends Lot {
  rate: number | null
}

/** @example rateOf({ fullCost: 50n, quantity: 20n }) // 2.5 */
export const rateOf = ({ fullCost, quantity }: Pick<Lot, 'fullCost' | 'quantity'>): number | null =>
  fullCost === null ? null : Number(fullCost) / Number(quantity)

/** So far apart, two doubles that were each rounded three times stand for different numbers. */
const APART = 1e-14

/**
 * Compares the cost of one unit without dividing. Doubles decide where they are far enough apart, which is nearly always:
 * else each step down a heap takes two long products.
 */
function compareRates(a: Rated, b: Rated): number {
  const near = (a.rate ?? Number.NaN) - (b.rate ?? Number.NaN)
  if (Math.abs(near) > (Math.abs(a.rate ?? 0) + Math.abs(b.rate ?? 0)) * APART) return near
  const left = (a.fullCost ?? 0n) * b.quantity
  const right = (b.fullCost ?? 0n) * a.quantity
  return left < right ? -1 : left > right ? 1 : 0
}

/** By cost of one unit; equal ones by age. Lots of unknown cost come last: what is known is used first. */
export const byRate =
  (sign: 1 | -1) =>
  (a: Rated, b: Rated): boolean => {
    if (a.fullCost === null || b.fullCost === null)
      return a.fullCost === null ? b.fullCost === null && isOlder(a, b) : true
    const order = sign * compareRates(a, b)
    return order === 0 ? isOlder(a, b) : order < 0
  }
