/** Dates of index files: one form for the whole file, and none where two would give different days. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { parseTime } from '@/lib/imports/parse-time'
import { DAY_MS, dayOf } from '@/lib/valuation/days'

const FORMS = [
  'iso',
  'YYYY/M/D',
  'YYYY.M.D',
  'YYYYMMDD',
  'D.M.YYYY',
  'D/M/YYYY',
  'M/D/YYYY',
  'D-M-YYYY',
  'M-D-YYYY',
  'MMM D, YYYY',
  'MMM D YYYY',
  'D MMM YYYY',
  'D-MMM-YYYY',
  'D.M.YY',
  'D/M/YY',
  'M/D/YY',
  'YY/M/D',
  'D-M-YY',
  'M-D-YY',
  'YY-M-D',
  'D-MMM-YY',
  'unix-s',
  'unix-ms',
]
const DIGITS: Readonly<Record<string, RegExp>> = {
  YYYYMMDD: /^\d{8}$/,
  'unix-s': /^\d{9,10}$/,
  'unix-ms': /^\d{12,13}$/,
}
/** Two figures of a year: 69 is 2069, 70 is 1970, as POSIX has it (strptime), give or take one. */
const CENTURY = 2070

/** @returns days since 1970 UTC of the date as it is written: an exchange's day has no time zone */
function dayIn(text: string, form: string): number | undefined {
  const date = text.replace(/[T, ]+\d{1,2}:\d{2}.*$/, '').trim()
  if (DIGITS[form]?.test(date) === false) return undefined
  const read = parseTime(date, form, 'UTC')
  if (!read) return undefined
  const moment = new Date(read.at)
  if (form.includes('YY') && !form.includes('YYYY') && moment.getUTCFullYear() >= CENTURY)
    return Date.UTC(moment.getUTCFullYear() - 100, moment.getUTCMonth(), moment.getUTCDate()) / DAY_MS
  return dayOf(read.at)
}

/** @example isDate('28.11.2026') // true */
export const isDate = (text: string): boolean => FORMS.some((form) => dayIn(text, form) !== undefined)

/**
 * How to read the dates of a file: the form that fits most of them. What only fits another one is no date.
 * @returns the day of a date, or `undefined` for what is no date
 * @throws AppError `invalid-input` when another form gives other days, and fits as many or some that this one does not
 * @example dateReader(['13/02/2024', '01/03/2024'])('01/03/2024') // 19_783: 1 March
 */
export function dateReader(dates: readonly string[]): (text: string) => number | undefined {
  const readings = FORMS.map((form) => ({ form, days: dates.map((text) => dayIn(text, form)) }))
  const best = readings.reduce((most, each) => (known(each.days) > known(most.days) ? each : most))
  for (const { form, days } of readings) {
    const differs = days.findIndex((day, at) => isOther(day, best.days[at]))
    if (form === best.form || differs === -1) continue
    const reads = days.some((day, at) => day !== undefined && best.days[at] === undefined)
    if (reads || known(days) === known(best.days)) throw ambiguous(dates[differs] ?? '')
  }
  return (text) => dayIn(text, best.form)
}

const known = (days: readonly (number | undefined)[]) => days.filter((day) => day !== undefined).length

const isOther = (one: number | undefined, two: number | undefined) =>
  one !== undefined && two !== undefined && one !== two

const ambiguous = (date: string) =>
  new AppError(
    'invalid-input',
    say('Is "{date}" day before month or month before day? Write the dates as 2026-03-31 and try again.', {
      date,
    }),
  )
