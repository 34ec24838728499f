/** Quantities of an asset: up to six significant digits in lists, every digit in the tooltip. */
import type { Amount } from '@/lib/core/amount'
import { HIDDEN } from './format-money'
import { formatDecimal, numberFormat } from './number-format'

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

/**
 * Every digit. Written around `Intl`, whose number of places is limited (20 in older engines): the whole part is
 * grouped by it, the fraction is copied.
 * @example formatFullQuantity(amount('1.234567890123456789'), { locale: 'en' }) // '1.234567890123456789'
 */
export function formatFullQuantity(quantity: Amount, { locale, hidden = false }: QuantityOptions): string {
  if (hidden) return HIDDEN
  const [whole = '0', fraction] = quantity.split('.')
  // "-0" keeps its sign in Intl, as "-0.5" must.
  const grouped = formatDecimal(whole as Amount, locale, { maximumFractionDigits: 0 })
  return fraction === undefined ? grouped : `${grouped}${decimalMark(locale)}${fraction}`
}

const decimalMark = (locale: string): string =>
  numberFormat(locale, {})
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value ?? '.'
