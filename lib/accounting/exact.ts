/** Scaled bigints for the lot engine: 34 decimal places inside, amounts at the edges. */
import { type Amount, fromUnits } from '@/lib/core/amount'
import type { DecimalMaker } from '@/lib/history/segment-codec-columns'

export const PLACES = 34
const ONE = 10n ** BigInt(PLACES)
const ZEROS = '0'.repeat(PLACES)

const POWERS = Array.from({ length: PLACES + 1 }, (_, exponent) => 10n ** BigInt(exponent))
/** Longer texts may hold more digits than a double does. */
const SHORT = 18
const [MINUS, DOT, NOUGHT] = [45, 46, 48]

/** Digits beyond 34 places are cut. @example toScaled('0.5' as Amount) // 5n * 10n ** 33n */
export function toScaled(text: Amount): bigint {
  if (text.length > SHORT) return longToScaled(text)
  // Nearly every amount is short. Read digit by digit into a double, and from there into a `bigint`, it takes a third of
  // the time of cutting the text in two and reading its parts.
  const isNegative = text.charCodeAt(0) === MINUS
  let [units, dot] = [0, text.length]
  for (let at = isNegative ? 1 : 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === DOT) dot = at
    else units = units * 10 + (code - NOUGHT)
  }
  if (units > Number.MAX_SAFE_INTEGER) return longToScaled(text)
  return scaledOf(isNegative ? -units : units, dot === text.length ? 0 : text.length - dot - 1)
}

/** Of 10^-`places`, which are fewer than 18; `units` is a safe integer. */
const scaledOf = (units: number, places: number): bigint =>
  bigintOf(units) * (POWERS[PLACES - places] as bigint)

/** Scales amounts that are read where they stand. @example readQuantity(entry, 0, SCALED) // 5n * 10n ** 33n */
export const SCALED: DecimalMaker<bigint> = {
  ofUnits: scaledOf,
  ofText: (text) => toScaled(text as Amount),
}

const eight = new DataView(new ArrayBuffer(8))

/**
 * `BigInt(whole)`, which takes eight times as long for numbers of more than 31 bits.
 * @param whole a safe integer
 */
function bigintOf(whole: number): bigint {
  // The lower half is taken modulo 2 ** 32, the upper one is rounded down: together the two's complement.
  eight.setUint32(0, whole, true)
  eight.setInt32(4, Math.floor(whole / 2 ** 32), true)
  return eight.getBigInt64(0, true)
}

function longToScaled(text: string): bigint {
  const dot = text.indexOf('.')
  if (dot < 0) return BigInt(text + ZEROS)
  const fraction = text.slice(dot + 1, dot + 1 + PLACES)
  return BigInt(text.slice(0, dot) + fraction + ZEROS.slice(fraction.length))
}

export const fromScaled = (value: bigint): Amount => fromUnits(value, PLACES)

/** `a * b / c`, half to even; `c` above zero. @example mulDiv(5n, 1n, 2n) // 2n */
export function mulDiv(a: bigint, b: bigint, c: bigint): bigint {
  const product = a * b
  const whole = product / c
  const rest = product - whole * c
  const twice = rest < 0n ? -rest * 2n : rest * 2n
  if (twice < c || (twice === c && whole % 2n === 0n)) return whole
  return product < 0n ? whole - 1n : whole + 1n
}

export const times = (quantity: bigint, price: bigint): bigint => mulDiv(quantity, price, ONE)

/** Splits exactly: the last part takes the remainder. Weights are not negative and not all zero. */
export function split(total: bigint, weights: readonly bigint[]): bigint[] {
  let weight = weights.reduce((sum, each) => sum + each, 0n)
  let left = total
  return weights.map((each) => {
    const part = weight === 0n ? 0n : each === weight ? left : mulDiv(left, each, weight)
    left -= part
    weight -= each
    return part
  })
}

/** @example sumOf([1n, 2n]) // 3n */
export const sumOf = (values: Iterable<bigint>): bigint => {
  let sum = 0n
  for (const value of values) sum += value
  return sum
}
