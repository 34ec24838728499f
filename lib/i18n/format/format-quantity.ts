/** Quantities of an asset: up to six significant digits in lists, every digit in the tooltip. */
import { type Amount, amount, compare, isZero } from '@/lib/core/amount'
import { HIDDEN } from './format-money'
import { formatDecimal, leftToRight, numberFormat } from './number-format'

export interface QuantityOptions {
  locale: string
  hidden?: boolean
}

/**
 * Whole digits are never rounded away.
 * @example formatQuantity(amount('1.23456789'), { locale: 'en' }) // '1.23457'
 * @example formatQuantity(amount('12345678.9'), { locale: 'en' }) // '12,345,679'
 */
export function formatQuantity(quantity: Amount, { locale, hidden = false }: QuantityOptions): string {
  if (hidden) return HIDDEN
  return formatDecimal(quantity, locale, {
    maximumSignificantDigits: 6,
    maximumFractionDigits: 0,
    roundingPriority: 'morePrecision',
  })
}

const SMALL = amount('0.001')
const SMALLEST = amount('0.00000001')

/**
 * For a column of a list: what is small has eight places, as many as a satoshi, and what is smaller says so.
 * @param quantity not below zero
 * @example formatNarrowQuantity(amount('0.00000123457'), { locale: 'en' }) // '0.00000123'
 * @example formatNarrowQuantity(amount('0.000000000012'), { locale: 'en' }) // '< 0.00000001'
 */
export function formatNarrowQuantity(quantity: Amount, options: QuantityOptions): string {
  const { locale, hidden = false } = options
  if (hidden || isZero(quantity) || compare(quantity, SMALL) >= 0) return formatQuantity(quantity, options)
  const places = { maximumFractionDigits: 8 }
  return compare(quantity, SMALLEST) < 0
    ? leftToRight(`<\u00a0${formatDecimal(SMALLEST, locale, places)}`, locale)
    : formatDecimal(quantity, locale, places)
}

/**
 * Every digit. Written around `Intl`, whose number of places is limited (20 in older engines): the whole part is
 * grouped by it, the fraction is copied.
 * @example formatFullQuantity(amount('1.234567890123456789'), { locale: 'en' }) // '1.234567890123456789'
 */
export function formatFullQuantity(quantity: Amount, { locale, hidden = false }: QuantityOptions): string {
  if (hidden) return HIDDEN
  const [whole = '0', fraction] = quantity.split('.')
  // "-0" keeps its sign in Intl, as "-0.5" must.
  const format = numberFormat(locale, { maximumFractionDigits: 0 })
  const grouped = format.format(whole as Intl.StringNumericLiteral)
  return leftToRight(fraction === undefined ? grouped : `${grouped}${decimalMark(locale)}${fraction}`, locale)
}

/** Told once for each language: a book asks for it more than a hundred times a paint. */
const marks = new Map<string, string>()

/** What stands before the fraction. @example decimalMark('de') // ',' */
export function decimalMark(locale: string): string {
  const known = marks.get(locale)
  if (known !== undefined) return known
  const parts = numberFormat(locale, {}).formatToParts(1.5)
  const mark = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  marks.set(locale, mark)
  return mark
}
