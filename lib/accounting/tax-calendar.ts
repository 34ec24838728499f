/** Days and tax years in the user's tax time zone, by the calendar: no year has a fixed number of days. */
import type { TaxRules } from './tax-rules'

const DAY = 86_400_000
const SLOT = 900_000

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

/** Offsets are asked once a UTC day; only days on which the clock changes are asked by the quarter of an hour. */
function zoneOffsets(timeZone: string): (at: number) => number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const known = new Map<number, number>()
  const ask = (at: number): number => {
    const cached = known.get(at)
    if (cached !== undefined) return cached
    const of = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = of
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
    known.set(at, offset)
    return offset
  }
  // By the number of the UTC day; `null` where the clock changes in it. Is asked of a million moments on a few thousand days.
  const ofDays = new Map<number, number | null>()
  const ofDay = (day: number): number | null => {
    const offset = ask(day * DAY)
    const whole = offset === ask((day + 1) * DAY) ? offset : null
    ofDays.set(day, whole)
    return whole
  }
  return (at) => {
    const day = Math.floor(at / DAY)
    const known = ofDays.get(day)
    const offset = known === undefined ? ofDay(day) : known
    return offset ?? ask(Math.floor(at / SLOT) * SLOT)
  }
}
