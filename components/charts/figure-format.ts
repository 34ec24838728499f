/** Writes the figures of a chart: on axes, in tables, in what is read aloud. Hidden amounts are not written at all. Pure. */
import { type Amount, parseAmount, ZERO } from '@/lib/core/amount'
import { formatMoney, isFiat } from '@/lib/i18n/format/format-money'
import { formatDecimal, formatNumber } from '@/lib/i18n/format/number-format'
import type { ChartUnit } from './chart-series'

export interface FigureFormat {
  unit: ChartUnit
  /** Lower case; needed for money only. */
  currency: string
  locale: string
  /** Whether amounts are hidden; ratios and numbers are shown all the same. */
  hidden: boolean
}

/** A chart point becomes text only; it never returns to the books. */
const toAmount = (value: number): Amount => parseAmount(value) ?? ZERO

/**
 * @param compact "$1.23M" from 100,000 on
 * @example formatFigure(0.1234, { unit: 'ratio', currency: 'usd', locale: 'en', hidden: false }) // '12.34%'
 */
export function formatFigure(value: number, format: FigureFormat, compact = false): string {
  const { unit, currency, locale, hidden } = format
  switch (unit) {
    case 'money':
      return formatMoney(toAmount(value), { currency, locale, compact, hidden })
    case 'ratio':
      return formatNumber(value, locale, { style: 'percent', maximumFractionDigits: 2 })
    case 'number':
      return formatNumber(value, locale, { maximumSignificantDigits: 5 })
    default:
      return unit satisfies never
  }
}

/**
 * A mark of an axis: as short as its neighbours leave it different. Whole steps have no cents; from 100,000 on all marks are
 * shortened alike.
 * @param step between two marks @param largest of all marks, without sign
 * @example formatMark(50_000, format, { step: 50_000, largest: 200_000 }) // '€50K' beside '€200K'
 */
export function formatMark(
  value: number,
  format: FigureFormat,
  { step, largest }: { step: number; largest: number },
): string {
  const { unit, currency, locale } = format
  if (unit !== 'money' || !isFiat(currency) || step < 1) return formatFigure(value, format)
  const short = largest >= SHORT_FROM && tellsApart(step, largest)
  return formatDecimal(toAmount(value), locale, {
    style: 'currency',
    currency: currency.toUpperCase(),
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 0,
    maximumFractionDigits: short ? 2 : 0,
    ...(short ? { notation: 'compact' } : {}),
  })
}

const SHORT_FROM = 100_000

/** Two places of the thousand, million or billion that the largest is in. */
const tellsApart = (step: number, largest: number): boolean =>
  step >= 0.01 * 10 ** (3 * Math.floor(Math.log10(Math.max(1, largest)) / 3))
