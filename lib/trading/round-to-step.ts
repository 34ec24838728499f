/**
 * Rounding to a venue's steps, exact: no quotient is rounded before it is floored, so nothing is ever a step too large.
 * Amounts here are not negative.
 */
import { type Amount, fromUnits } from '@/lib/core/amount'

/** Finer than any venue's step. */
export const FINEST_STEP = `0.${'0'.repeat(33)}1` as Amount

/** How many decimal places an amount has. @example placesOf(amount('0.001')) // 3 */
export const placesOf = (text: Amount): number => {
  const dot = text.indexOf('.')
  return dot < 0 ? 0 : text.length - dot - 1
}

/** An amount in whole numbers of 10^-`places`, which are no fewer than it has. */
const unitsIn = (text: Amount, places: number): bigint =>
  BigInt(text.replace('.', '') + '0'.repeat(places - placesOf(text)))

/** @example roundDown(amount('1.2379'), amount('0.005')) // '1.235' */
export function roundDown(value: Amount, step: Amount): Amount {
  const places = Math.max(placesOf(value), placesOf(step))
  const of = unitsIn(value, places)
  const by = unitsIn(step, places)
  return by === 0n ? value : fromUnits(of - (of % by), places)
}

/** @example roundUp(amount('1.2379'), amount('0.005')) // '1.24' */
export function roundUp(value: Amount, step: Amount): Amount {
  const places = Math.max(placesOf(value), placesOf(step))
  const of = unitsIn(value, places)
  const by = unitsIn(step, places)
  return by === 0n ? value : fromUnits(of + ((by - (of % by)) % by), places)
}

/** @example isOnStep(amount('1.2379'), amount('0.005')) // false */
export const isOnStep = (value: Amount, step: Amount): boolean => roundDown(value, step) === value

/**
 * The largest multiple of `step` that costs no more than `cost` at this price.
 * @example mostFor({ cost: amount('10'), price: amount('3'), step: amount('0.1') }) // '3.3'
 */
export function mostFor({ cost, price, step }: { cost: Amount; price: Amount; step: Amount }): Amount {
  const places = Math.max(placesOf(cost), placesOf(price), placesOf(step))
  const each = unitsIn(price, places)
  const by = unitsIn(step, places)
  if (each === 0n || by === 0n) throw new RangeError('a price and a step are above zero')
  return fromUnits(((unitsIn(cost, places) * 10n ** BigInt(places)) / (each * by)) * by, places)
}
