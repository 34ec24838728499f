/** Exact arithmetic on a grid: whole multiples of a step, and division rounded down to one. Of positive numbers. */
import { fromUnits, order, plain } from '../../ledger/decimal'

/** More than any price (18) and amount (18) have together. */
const PLACES = 40

const PLAIN = /^\d+(\.\d+)?$/

/** Thousands of tickers are snapped to their grid at once: as few steps as it takes. */
function units(text: string): bigint {
  const [whole = '0', fraction = ''] = (PLAIN.test(text) ? text : plain(text)).split('.')
  if (fraction.length > PLACES) throw new RangeError(`${text} has more than ${PLACES} places`)
  return BigInt(whole + fraction.padEnd(PLACES, '0'))
}

/** @example floorTo('0.123456', '0.001') // '0.123' */
export function floorTo(value: string, step: string): string {
  const [all, one] = [units(value), units(step)]
  return fromUnits(all - (all % one), PLACES)
}

/** @example ceilTo('0.1231', '0.001') // '0.124' */
export function ceilTo(value: string, step: string): string {
  const down = floorTo(value, step)
  return order(down, value) === 0 ? down : fromUnits(units(down) + units(step), PLACES)
}

/** A step of zero takes everything. @example isMultiple('0.12', '0.01') // true */
export const isMultiple = (value: string, step: string): boolean =>
  units(step) === 0n || units(value) % units(step) === 0n

/** @example overFloor('10', '3', '0.01') // '3.33' */
export function overFloor(value: string, by: string, step: string): string {
  const scale = 10n ** BigInt(PLACES)
  const all = (units(value) * scale) / units(by)
  return fromUnits(all - (all % units(step)), PLACES)
}

/** Cuts decimal places off. @example cutTo('1.239', 2) // '1.23' */
export const cutTo = (value: string, places: number): string => floorTo(value, fromUnits(1n, places))

export const least = (a: string, b: string): string => (order(a, b) <= 0 ? a : b)
export const most = (a: string, b: string): string => (order(a, b) >= 0 ? a : b)
