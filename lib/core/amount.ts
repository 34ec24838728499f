/**
 * Exact decimal amounts. An `Amount` is a branded plain decimal string ("-0.00012", never "1.2e-4"), so it
 * survives rows, messages and JSON without losing a digit. No amount is ever a JS number.
 *
 * Addition, subtraction and multiplication are exact; division gives 34 decimal places, half to even. No library: a whole
 * number and its places do all of it, and first frame and worker load nothing for it. Results are held against big.js.
 */
declare const amountBrand: unique symbol
export type Amount = string & { readonly [amountBrand]: true }

/** Longest text that is taken for a number, and the largest exponent: a hostile "1e999999999" must not eat memory. */
const MAX_TEXT = 400
const MAX_EXPONENT = 200
const NUMERAL = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/

/** Text that is an amount already, as `textOf` writes it. */
const PLAIN = /^(?:0|-?(?:[1-9]\d*(?:\.\d*[1-9])?|0\.\d*[1-9]))$/

export const ZERO = '0' as Amount

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
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  if (Math.abs(Number(exponent)) > MAX_EXPONENT) return undefined
  const size = BigInt(whole + fraction)
  const places = fraction.length - Number(exponent)
  const units = sign === '-' ? -size : size
  return places < 0 ? textOf(units * tens(-places), 0) : textOf(units, places)
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
  return textOf(units, decimals)
}

const ZERO_CODE = 48

function textOf(units: bigint, places: number): Amount {
  const isNegative = units < 0n
  const digits = (isNegative ? -units : units).toString().padStart(places + 1, '0')
  const dot = digits.length - places
  let end = digits.length
  while (end > dot && digits.charCodeAt(end - 1) === ZERO_CODE) end -= 1
  const text = end === dot ? digits.slice(0, dot) : `${digits.slice(0, dot)}.${digits.slice(dot, end)}`
  return (isNegative ? `-${text}` : text) as Amount
}

/** An amount is `units` times 10^-`places`. Whole numbers of any size are several times as fast as a decimal library. */
interface Units {
  units: bigint
  places: number
}

function unitsOf(a: Amount): Units {
  const text = PLAIN.test(a) ? a : amount(a)
  const dot = text.indexOf('.')
  if (dot < 0) return { units: BigInt(text), places: 0 }
  return { units: BigInt(text.slice(0, dot) + text.slice(dot + 1)), places: text.length - dot - 1 }
}

const TENS = Array.from({ length: 80 }, (_, exponent) => 10n ** BigInt(exponent))
const tens = (exponent: number): bigint => TENS[exponent] ?? 10n ** BigInt(exponent)

/** Units of the finer of both, and its places. */
function alike(a: Amount, b: Amount): [a: bigint, b: bigint, places: number] {
  const [first, second] = [unitsOf(a), unitsOf(b)]
  const finer = first.places - second.places
  if (finer === 0) return [first.units, second.units, first.places]
  return finer > 0
    ? [first.units, second.units * tens(finer), first.places]
    : [first.units * tens(-finer), second.units, second.places]
}

export function add(a: Amount, b: Amount): Amount {
  // Sums begin with nothing.
  if (a === ZERO && PLAIN.test(b)) return b
  if (b === ZERO && PLAIN.test(a)) return a
  const [first, second, places] = alike(a, b)
  return textOf(first + second, places)
}

export function subtract(a: Amount, b: Amount): Amount {
  if (b === ZERO && PLAIN.test(a)) return a
  const [first, second, places] = alike(a, b)
  return textOf(first - second, places)
}

export function multiply(a: Amount, b: Amount): Amount {
  const [first, second] = [unitsOf(a), unitsOf(b)]
  return textOf(first.units * second.units, first.places + second.places)
}

export function negate(a: Amount): Amount {
  const { units, places } = unitsOf(a)
  return textOf(-units, places)
}

export function absolute(a: Amount): Amount {
  const { units, places } = unitsOf(a)
  return textOf(units < 0n ? -units : units, places)
}

/** Of a quotient. */
const PLACES = 34

/**
 * 34 decimal places, half to even.
 * @throws RangeError on division by zero
 */
export function divide(a: Amount, b: Amount): Amount {
  const [over, under] = [unitsOf(a), unitsOf(b)]
  if (under.units === 0n) throw new RangeError('division by zero')
  const shift = PLACES + under.places - over.places
  return shift >= 0
    ? textOf(quotient(over.units * tens(shift), under.units), PLACES)
    : textOf(quotient(over.units, under.units * tens(-shift)), PLACES)
}

/** Half to even. */
function quotient(over: bigint, under: bigint): bigint {
  const whole = over / under
  const rest = over - whole * under
  const [twice, size] = [rest < 0n ? -2n * rest : 2n * rest, under < 0n ? -under : under]
  if (twice < size || (twice === size && whole % 2n === 0n)) return whole
  return rest < 0n === under < 0n ? whole + 1n : whole - 1n
}

export function compare(a: Amount, b: Amount): -1 | 0 | 1 {
  // A number is the nearest to the text, so where the numbers differ the amounts differ the same way; mostly they do.
  const about = Number(a)
  const other = Number(b)
  if (about < other) return -1
  if (about > other) return 1
  const [first, second] = alike(a, b)
  return first === second ? 0 : first < second ? -1 : 1
}

export const isZero = (a: Amount): boolean => a === ZERO || (!PLAIN.test(a) && unitsOf(a).units === 0n)
export const isNegative = (a: Amount): boolean => (PLAIN.test(a) ? a.startsWith('-') : unitsOf(a).units < 0n)

/** @example sum([amount('0.1'), amount('0.2')]) // '0.3' */
export function sum(amounts: Iterable<Amount>): Amount {
  let [total, places] = [0n, 0]
  for (const each of amounts) {
    const next = unitsOf(each)
    if (next.places > places) {
      total *= tens(next.places - places)
      places = next.places
    }
    total += next.units * tens(places - next.places)
  }
  return textOf(total, places)
}

/**
 * A ratio, chart point or weight: the only way from an amount to a JS number. Never use the result as money.
 * @example toRatio(amount('0.25')) // 0.25
 */
export const toRatio = (a: Amount): number => Number(a)
