/** Exact multiplication and rounded division of decimal texts, for servers that quote in other currencies. */

function read(text: string): { units: bigint; places: number } {
  const [, sign, whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (sign === undefined) throw new RangeError(`not a plain decimal: ${text}`)
  const units = BigInt(whole + fraction)
  return { units: sign === '-' ? -units : units, places: fraction.length }
}

function write(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** @example timesDigits('1.5', '0.8') // '1.2' */
export function timesDigits(a: string, b: string): string {
  const [left, right] = [read(a), read(b)]
  return write(left.units * right.units, left.places + right.places)
}

/** Half up at `places`, of positive numbers. @example overDigits('1', '0.3', 4) // '3.3333' */
export function overDigits(a: string, b: string, places: number): string {
  const [left, right] = [read(a), read(b)]
  const scale = 10n ** BigInt(places + right.places)
  const divisor = right.units * 10n ** BigInt(left.places)
  return write((left.units * scale * 2n + divisor) / (divisor * 2n), places)
}
