/** How a figure's number is written, by its unit. Pure. */
import type { Unit } from '@/lib/analytics/figure'
import { type Amount, parseAmount } from '@/lib/core/amount'
import { formatMoney, HIDDEN } from '@/lib/i18n/format/format-money'
import { formatDay } from '@/lib/i18n/format/format-time'
import { formatNumber } from '@/lib/i18n/format/number-format'
import type { Translate } from '@/lib/i18n/translate'

export interface FigureFormat {
  locale: string
  /** Lower-case code, for money. */
  currency: string
  /** Money is masked; ratios and counts stay. */
  hidden: boolean
  t: Translate
}

/** A figure of the analytics becomes text only; it never returns to the books. */
export const amountOf = (value: number): Amount | null => parseAmount(value) ?? null

/**
 * @param signed with a plus sign when it is a gain
 * @example figureText(0.1234, 'ratio', { locale: 'en', ... }) // '12.34%'
 */
export function figureText(value: number, unit: Unit, format: FigureFormat, signed = false): string {
  const { locale, currency, hidden, t } = format
  const sign = signed ? ({ signDisplay: 'exceptZero' } as const) : {}
  switch (unit) {
    case 'money': {
      const money = amountOf(value)
      if (hidden || money === null) return HIDDEN
      return formatMoney(money, { currency, locale, signed })
    }
    case 'ratio':
      return formatNumber(value, locale, { style: 'percent', ...places(value * 100), ...sign })
    case 'number':
      return formatNumber(value, locale, { ...places(value), ...sign })
    case 'days':
      return t('{count} days', { count: Math.round(value) })
    case 'count':
      return formatNumber(value, locale, { maximumFractionDigits: 0 })
    case 'day':
      return formatDay(value, { locale, timeZone: 'UTC' })
    default:
      return unit satisfies never
  }
}

/** What two places round to nothing, and what would be a row of noughts. */
const SMALL = 0.005
const TINY = 1e-6

/**
 * Two places; large figures lose theirs, as everywhere else, and what two places would round to nothing keeps two digits:
 * a covariance of 0.0004 is not zero.
 */
function places(shown: number): Intl.NumberFormatOptions {
  const size = Math.abs(shown)
  if (size > 0 && size < SMALL)
    return { notation: size < TINY ? 'scientific' : 'standard', maximumSignificantDigits: 2 }
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : 2
  return { minimumFractionDigits: digits, maximumFractionDigits: digits }
}
