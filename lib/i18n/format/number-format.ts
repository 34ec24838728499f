/** One `Intl.NumberFormat` per locale and options: building one costs far more than using it. */
import type { Amount } from '@/lib/core/amount'

const formats = new Map<string, Intl.NumberFormat>()

/** @example numberFormat('en', { style: 'percent' }).format(0.5) // '50%' */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}|${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, options)
    formats.set(key, format)
  }
  return format
}

/**
 * Formats a decimal string digit by digit: no conversion to a JS number on the way.
 * @example formatDecimal(amount('12345678901234567890.12'), 'en', {}) // '12,345,678,901,234,567,890.12'
 */
export function formatDecimal(value: Amount, locale: string, options: Intl.NumberFormatOptions): string {
  return numberFormat(locale, options).format(value as Intl.StringNumericLiteral)
}

/** For ratios and chart points, which are numbers. */
export function formatNumber(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return numberFormat(locale, options).format(value)
}
