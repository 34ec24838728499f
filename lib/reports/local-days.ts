/** Local dates of the tax zone as text, and the moments at which they begin and end. Pure. */
import type { TaxCalendar } from '@/lib/accounting/tax-calendar'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { DAY_MS, isoDay } from '@/lib/valuation/days'

/** First and last moment (ms), both included. */
export interface Span {
  from: number
  until: number
}

/** @example localDay(calendar, Date.UTC(2024, 2, 1, 12)) // '2024-03-01' */
export const localDay = (calendar: TaxCalendar, at: number): string => isoDay(calendar.dayOf(at))

/**
 * Days since 1970.
 * @throws AppError `invalid-input` for what is no date
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(date: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(at) || isoDay(at / DAY_MS) !== date)
    throw new AppError('invalid-input', say('{date} is not a date. Choose a day.', { date }))
  return at / DAY_MS
}

/** @throws AppError `invalid-input` when the last day is before the first one */
export function spanOf(calendar: TaxCalendar, { from, until }: { from: string; until: string }): Span {
  const [first, last] = [dayNumber(from), dayNumber(until)]
  if (last < first)
    throw new AppError('invalid-input', say('The period ends before it begins. Choose a later last day.'))
  return { from: calendar.startOf(first), until: calendar.startOf(last + 1) - 1 }
}

export const isWithin = ({ from, until }: Span, at: number): boolean => at >= from && at <= until
