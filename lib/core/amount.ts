/**
 * Exact decimal amounts. An `Amount` is a branded plain decimal string ("-0.00012", never "1.2e-4"), so it
 * survives rows, messages and JSON without losing a digit. No amount is ever a JS number.
 *
 * Addition, subtraction and multiplication are exact; division gives 34 decimal places, half to even.
 */
import Big from 'big.js'

declare const amountBrand: unique symbol
export type Amount = string & { readonly [amountBrand]: true }

const exact = Big()
exact.DP = 34
exact.RM = 2 // half to even
exact.NE = -1_000_000
exact.PE = 1_000_000

/** Longest text that is taken for a number, and the largest exponent: a hostile "1e999999999" must not eat memory. */
const MAX_TEXT = 400
const MAX_EXPONENT = 200
const NUMERAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?$/

/** Text that is an amount already, as `plain` writes it. */
const PLAIN = /^(?:0|-?(?:[1-9]\d*(?:\.\d*[1-9])?|0\.\d*[1-9]))$/

export const ZERO = '0' as Amount

function plain(value: Big): Amount {
  const text = value.toFixed()
  return (text === '-0' ? '0' : text) as Amount
}

/**
 * Reads a decimal numeral as exchanges and chains write it, with or without exponent.
 *
 * @returns the amount, or `undefined` when the text is not a number or is out of all bounds
 * @example parseAmount('4.85833757636E+3') // '4858.33757636'
 */
export function parseAmount(text: unknown): Amount | undefined {
  const numeral = typeof text === 'number' ? String(text) : text
  if (typeof numeral !== 'string') return undefined
  const trimmed = numeral.trim()
  if (trimmed.length === 0 || trimmed.length > MAX_TEXT) return undefined
  // Books tell hundreds of such a second.
  if (PLAIN.test(trimmed)) return trimmed as Amount
  const match = NUMERAL.exec(trimmed)
  if (!match) return undefined
  if (match[1] !== undefined && Math.abs(Number(match[1])) > MAX_EXPONENT) return undefined
  return plain(new exact(trimmed.replace(/^\+/, '').replace(/\.(?=$|e)/i, '')))
}

/**
 * Like `parseAmount` for text that our own code wrote.
 * @throws RangeError when it is not a decimal numeral
 */
export function amount(text: string): Amount {
  const parsed = parseAmount(text)
  if (parsed === undefined) throw new RangeError(`not a decimal amount: ${text.slice(0, 40)}`)
  return parsed
}

/** @example fromUnits(1500000n, 6) // '1.5' */
export function fromUnits(units: bigint, decimals: number): Amount {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 255)
    throw new RangeError('decimals out of range')
  const negative = units < 0n
  const digits = (negative ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return (negative && text !== '0' ? `-${text}` : text) as Amount
}

export const add = (a: Amount, b: Amount): Amount => plain(new exact(a).plus(b))
export const subtract = (a: Amount, b: Amount): Amount => plain(new exact(a).minus(b))
export const multiply = (a: Amount, b: Amount): Amount => plain(new exact(a).times(b))
export const negate = (a: Amount): Amount => plain(new exact(a).times(-1))
export const absolute = (a: Amount): Amount => plain(new exact(a).abs())

/** Of a quotient. */
const PLACES = 34

/**
 * 34 decimal places, half to even. In whole numbers: digit by digit, as big.js divides, it takes many times as long, and a plan
 * divides thousands of times.
 * @throws RangeError on division by zero
 */
export function divide(a: Amount, b: Amount): Amount {
  const [over, under] = [unitsOf(a), unitsOf(b)]
  if (under.units === 0n) throw new RangeError('division by zero')
  const shift = PLACES + under.places - over.places
  const tens = 10n ** BigInt(Math.abs(shift))
  return shift >= 0
    ? fromUnits(quotient(over.units * tens, under.units), PLACES)
    : fromUnits(quotient(over.units, under.units * tens), PLACES)
}

function unitsOf(a: Amount): { units: bigint; places: number } {
  const text = PLAIN.test(a) ? a : plain(new exact(a))
  const dot = text.indexOf('.')
  if (dot < 0) return { units: BigInt(text), places: 0 }
  return { units: BigInt(text.slice(0, dot) + text.slice(dot + 1)), places: text.length - dot - 1 }
}

/** Half to even. */
function quotient(over: bigint, under: bigint): bigint {
  const whole = over / under
  const rest = over - whole * under
  const [twice, size] = [rest < 0n ? -2n * rest : 2n * rest, under < 0n ? -under : under]
  if (twice < size || (twice === size && whole % 2n === 0n)) return whole
  return rest < 0n === under < 0n ? whole + 1n : whole - 1n
}

export const compare = (a: Amount, b: Amount): -1 | 0 | 1 => new exact(a).cmp(b)
export const isZero = (a: Amount): boolean => new exact(a).eq(0)
export const isNegative = (a: Amount): boolean => new exact(a).lt(0)

/** @example sum([amount('0.1'), amount('0.2')]) // '0.3' */
export function sum(amounts: Iterable<Amount>): Amount {
  let total = new exact(0)
  for (const each of amounts) total = total.plus(each)
  return plain(total)
}

/**
 * A ratio, chart point or weight: the only way from an amount to a JS number. Never use the result as money.
 * @example toRatio(amount('0.25')) // 0.25
 */
export const toRatio = (a: Amount): number => Number(a)
