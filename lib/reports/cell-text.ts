/**
 * Cells as people read them, the same on the page and in a PDF: two places of money, eight of a quantity, an unknown as a
 * dash. The currency is said once in the document, so money has no sign of it. Every digit is in the CSV file.
 */
import { type Amount, absolute, amount, compare, isNegative, isZero } from '@/lib/core/amount'
import type { Sentence } from '@/lib/core/sentence'
import { decimalsOf } from '@/lib/i18n/format/format-money'
import { formatDay, formatMoment } from '@/lib/i18n/format/format-time'
import { formatDecimal, formatNumber } from '@/lib/i18n/format/number-format'
import type { Cell, CellKind } from './document'

export interface Reader {
  locale: string
  tell: (sentence: Sentence) => string
  /** Lower case. */
  currency: string
  timeZone: string
}

/** What nobody knows. */
export const UNKNOWN = '—'

/** @example cellText('1234.5' as Amount, 'money', reader) // '1,234.50' */
export function cellText(cell: Cell, kind: CellKind, reader: Reader): string {
  if (cell === null) return UNKNOWN
  if (typeof cell === 'object') return reader.tell(cell)
  if (cell === '') return ''
  return typeof cell === 'number' ? numberText(cell, kind, reader) : wordText(cell, kind, reader)
}

function numberText(value: number, kind: CellKind, { locale, timeZone }: Reader): string {
  if (kind === 'moment') return formatMoment(value, { locale, timeZone })
  if (kind === 'ratio')
    return formatNumber(value, locale, {
      style: 'percent',
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    })
  return formatNumber(value, locale, { maximumFractionDigits: kind === 'number' ? 2 : 0 })
}

function wordText(text: string, kind: CellKind, { locale, currency }: Reader): string {
  switch (kind) {
    case 'money':
      return decimalText(text as Amount, locale, decimalsOf(currency), decimalsOf(currency))
    case 'quantity':
      return decimalText(text as Amount, locale, 0, 8)
    case 'price':
      return compare(absolute(text as Amount), amount('1')) >= 0
        ? decimalText(text as Amount, locale, 2, 2)
        : formatDecimal(text as Amount, locale, { minimumSignificantDigits: 2, maximumSignificantDigits: 6 })
    case 'day':
      return formatDay(Date.parse(`${text}T00:00:00Z`), { locale, timeZone: 'UTC' })
    case 'text':
    case 'amounts':
    case 'moment':
    case 'count':
    case 'ratio':
    case 'number':
      return text
    default:
      return kind satisfies never
  }
}

/** What would round to zero is shown as less than the smallest step. */
function decimalText(value: Amount, locale: string, least: number, most: number): string {
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most }
  const smallest = amount(most === 0 ? '1' : `0.${'1'.padStart(most, '0')}`)
  if (isZero(value) || compare(absolute(value), smallest) >= 0) return formatDecimal(value, locale, digits)
  return isNegative(value)
    ? `> ${formatDecimal(`-${smallest}` as Amount, locale, digits)}`
    : `< ${formatDecimal(smallest, locale, digits)}`
}
