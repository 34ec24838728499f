/**
 * The days of a choice of range. A range begins with what was there at the end of the day before its first one: "1 month"
 * on 31 March measures from the end of 28 February on, "year to date" from the end of 31 December on.
 */
import type { DayRange } from '@/lib/analytics/scope-series'
import type { RangeChoice } from '@/lib/analytics/views'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { DAY_MS, dayOf, firstDayOf, yearOf } from '@/lib/valuation/days'

/**
 * @param today and `firstDay` (the first of which anything is known) in days since 1970, UTC
 * @returns days from `firstDay` to `today` only, unless all of the choice lies before
 * @throws AppError `invalid-input` for a choice that ends before it begins, or begins after today
 * @example rangeOf({ name: '1m' }, today, firstDay) // { from: today - 30, until: today } on 30 November
 */
export function rangeOf(choice: RangeChoice, today: number, firstDay: number): DayRange {
  const { from, until } = wanted(choice, today, firstDay)
  if (from > until) throw new AppError('invalid-input', say('This range ends before it begins.'))
  if (from > today) throw new AppError('invalid-input', say('This range begins after today.'))
  const last = Math.min(until, today)
  return { from: firstDay > last ? Math.min(from, last) : Math.max(from, firstDay), until: last }
}

function wanted(choice: RangeChoice, today: number, firstDay: number): DayRange {
  const back = (months: number): DayRange => ({ from: monthsBefore(today, months) + 1, until: today })
  switch (choice.name) {
    case '1d':
      return { from: today, until: today }
    case '1w':
      return { from: today - 6, until: today }
    case '1m':
      return back(1)
    case '3m':
      return back(3)
    case 'ytd':
      return { from: firstDayOf(yearOf(today)), until: today }
    case '1y':
      return back(12)
    case '5y':
      return back(60)
    case 'all':
      return { from: Math.min(firstDay, today), until: today }
    case 'custom':
      return { from: dayOf(choice.from), until: dayOf(choice.until) }
    default:
      return choice satisfies never
  }
}

/** The same day of an earlier month, or that month's last one. @example monthsBefore(31 March 2027, 1) // 28 February 2027 */
function monthsBefore(day: number, months: number): number {
  const date = new Date(day * DAY_MS)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - months]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / DAY_MS
}
