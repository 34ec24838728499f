/**
 * Exact decimals for the sandbox's truth: a `bigint` of units and a count of decimal places. Written apart from the
 * product's own arithmetic on purpose, so that an error there cannot hide here. No division: truth never needs one.
 */

interface Decimal {
  units: bigint
  places: number
}

const NUMERAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/

function read(text: string): Decimal {
  const match = NUMERAL.exec(text)
  if (!match) throw new RangeError(`not a decimal: ${text}`)
  const [, sign, whole = '0', fraction = '', exponent = '0'] = match
  const digits = BigInt(whole + fraction)
  const places = fraction.length - Number(exponent)
  const units = sign === '-' ? -digits : digits
  return places < 0 ? { units: units * 10n ** BigInt(-places), places: 0 } : { units, places }
}

function write({ units, places }: Decimal): string {
  const negative = units < 0n
  const digits = (negative ? -units : units).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return negative && text !== '0' ? `-${text}` : text
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const places = Math.max(a.places, b.places)
  return [a.units * 10n ** BigInt(places - a.places), b.units * 10n ** BigInt(places - b.places), places]
}

/** @example plain('4.85833757636E+3') // '4858.33757636' */
export const plain = (text: string): string => write(read(text))

export function plus(a: string, b: string): string {
  const [left, right, places] = align(read(a), read(b))
  return write({ units: left + right, places })
}

export const minus = (a: string, b: string): string => plus(a, times(b, '-1'))

export function times(a: string, b: string): string {
  const left = read(a)
  const right = read(b)
  return write({ units: left.units * right.units, places: left.places + right.places })
}

export const total = (values: Iterable<string>): string => [...values].reduce(plus, '0')

/** @returns negative, zero or positive, as `Array.sort` wants it */
export function order(a: string, b: string): number {
  const [left, right] = align(read(a), read(b))
  return left < right ? -1 : left > right ? 1 : 0
}

/** @example toUnits('1.5', 6) // 1500000n. Throws when the text has more places than the unit. */
export function toUnits(text: string, decimals: number): bigint {
  const value = read(plain(text))
  if (value.places > decimals) throw new RangeError(`${text} has more than ${decimals} places`)
  return value.units * 10n ** BigInt(decimals - value.places)
}

/** @example fromUnits(1500000n, 6) // '1.5' */
export const fromUnits = (units: bigint, decimals: number): string => write({ units, places: decimals })

/** Pads or keeps decimal places as an exchange prints them. @example fixed('1.5', 8) // '1.50000000' */
export function fixed(text: string, places: number): string {
  const [whole = '0', fraction = ''] = plain(text).split('.')
  if (fraction.length > places) throw new RangeError(`${text} has more than ${places} places`)
  return places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`
}

/** Kraken's spelling of large balances. @example exponent('4858.33757636') // '4.85833757636E+3' */
export function exponent(text: string): string {
  const value = plain(text)
  const negative = value.startsWith('-')
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.')
  const digits = (whole + fraction).replace(/^0+/, '')
  if (digits === '') return '0E-10'
  const power = whole === '0' ? -(fraction.length - fraction.replace(/^0+/, '').length + 1) : whole.length - 1
  const mantissa = `${digits.slice(0, 1)}.${digits.slice(1).replace(/0+$/, '') || '0'}`
  return `${negative ? '-' : ''}${mantissa}E${power < 0 ? '' : '+'}${power}`
}
