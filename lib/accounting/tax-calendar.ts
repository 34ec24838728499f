/** Days and tax years in the user's tax time zone, by the calendar: no year has a fixed number of days. */
import { zoneOffsets } from '@/lib/core/time-zone'
import type { TaxRules } from './tax-rules'

const DAY = 86_400_000

export interface TaxYear {
  /** Calendar year in which it begins. */
  begins: number
  /** `2024`, or `2024/25`. */
  label: string
  /** First and last millisecond. */
  from: number
  until: number
}

export interface TaxCalendar {
  /** Days since 1970-01-01 of the local date. */
  dayOf: (at: number) => number
  yearOf: (at: number) => number
  year: (begins: number) => TaxYear
  /**
   * Local day from which a holding is older than one year: one calendar year after the day after acquisition, or, where
   * a term ends with the anniversary (`exempt after a year`), the day after that. They differ for 28 February only.
   */
  longFrom: (acquiredDay: number) => number
  /** First millisecond of a local day. */
  startOf: (day: number) => number
}

/** @example createTaxCalendar({ timeZone: 'UTC', yearStart: { month: 4, day: 6 } }).yearOf(Date.UTC(2024, 3, 5)) // 2023 */
export function createTaxCalendar({
  timeZone,
  yearStart,
  longTerm,
}: Pick<TaxRules, 'timeZone' | 'yearStart'> & Partial<Pick<TaxRules, 'longTerm'>>): TaxCalendar {
  const offsetAt = zoneOffsets(timeZone)
  const dayOf = (at: number) => Math.floor((at + offsetAt(at)) / DAY)
  // Where the clock changes at midnight, midnight is not there or is there twice: the first moment of the day counts.
  const startOf = (day: number) => {
    const [one, other] = [offsetAt((day - 1) * DAY), offsetAt((day + 1) * DAY)]
    const [first, last] = [day * DAY - Math.max(one, other), day * DAY - Math.min(one, other)]
    return dayOf(first) >= day ? first : last
  }
  const years = new Map<number, TaxYear>()
  const firstDay = (begins: number) => Date.UTC(begins, yearStart.month - 1, yearStart.day) / DAY
  return {
    dayOf,
    startOf,
    yearOf: (at) => {
      const day = dayOf(at)
      const year = new Date(day * DAY).getUTCFullYear()
      return day < firstDay(year) ? year - 1 : year
    },
    year: (begins) => {
      const known = years.get(begins)
      if (known) return known
      const whole = yearStart.month === 1 && yearStart.day === 1
      const made = {
        begins,
        label: whole ? String(begins) : `${begins}/${String((begins + 1) % 100).padStart(2, '0')}`,
        from: startOf(firstDay(begins)),
        until: startOf(firstDay(begins + 1)) - 1,
      }
      years.set(begins, made)
      return made
    },
    longFrom: (acquiredDay) => {
      if (longTerm === 'exempt after a year') return anniversaryOf(acquiredDay) + 1
      const next = new Date((acquiredDay + 1) * DAY)
      // 29 February of a year without one becomes 1 March, which is the first day of "more than a year".
      return Date.UTC(next.getUTCFullYear() + 1, next.getUTCMonth(), next.getUTCDate()) / DAY
    },
  }
}

/** The same day of the next year; 28 February for 29 February (§ 188 BGB: a term ends with that day). */
function anniversaryOf(day: number): number {
  const date = new Date(day * DAY)
  const [year, month] = [date.getUTCFullYear() + 1, date.getUTCMonth()]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / DAY
}
