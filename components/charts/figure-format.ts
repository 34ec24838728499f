/** Writes the figures of a chart: on axes, in tables, in what is read aloud. Hidden amounts are not written at all. Pure. */
import { type Amount, parseAmount, ZERO } from '@/lib/core/amount'
import { formatMoney } from '@/lib/i18n/format/format-money'
import { formatNumber } from '@/lib/i18n/format/number-format'
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
 * Whether the marks of an axis are still different when they are shortened ("1.23M"): two places of the thousand, million
 * or billion that the figure is in.
 * @example tellsApart(20_000, 1_240_000) // true; with steps of 2,000 it is false
 */
export const tellsApart = (step: number, largest: number): boolean =>
  step >= 0.01 * 10 ** (3 * Math.floor(Math.log10(Math.max(1, Math.abs(largest))) / 3))
