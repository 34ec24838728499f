/** One `Intl.NumberFormat` per locale and options: building one costs far more than using it. */
import type { Amount } from '@/lib/core/amount'
import { directionOf } from '../languages'

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
  return figureOf(numberFormat(locale, options).format(value as Intl.StringNumericLiteral), locale, options)
}

/** For ratios and chart points, which are numbers. */
export function formatNumber(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return figureOf(numberFormat(locale, options).format(value), locale, options)
}

const directions = new Map<string, 'ltr' | 'rtl'>()
const MARKS = /[\u200e\u200f\u061c]/g

/**
 * A figure runs from left to right in every language, sign first and unit last, whatever stands around it: it is isolated where
 * the text runs the other way (UAX 9, LRI and PDI). What is typed into fields, without groups of digits, gets no such marks.
 * @example leftToRight('+2.5 BTC', 'ar') // '\u2066+2.5 BTC\u2069'
 */
export function leftToRight(text: string, locale: string): string {
  const direction = directions.get(locale) ?? directionOf(locale)
  directions.set(locale, direction)
  return direction === 'ltr' ? text : `\u2066${text.replace(MARKS, '')}\u2069`
}

const figureOf = (text: string, locale: string, { useGrouping }: Intl.NumberFormatOptions): string =>
  useGrouping === false ? text.replace(MARKS, '') : leftToRight(text, locale)
