/** What stands at the marks of the chart's time axis, in the reader's own time zone. Pure but for the zone. */

/** The library's kinds of marks: year, month, day, time, time with seconds. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { month: 'short' },
  { day: 'numeric', month: 'short' },
  { hour: '2-digit', minute: '2-digit' },
  { hour: '2-digit', minute: '2-digit', second: '2-digit' },
]

const formats = new Map<string, Intl.DateTimeFormat>()

/** @param type of the mark, 0 (year) to 4 (seconds) @example tickText(0, 0, 'en') // '1970' */
export function tickText(at: number, type: number, locale: string): string {
  const key = `${locale} ${type}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, FORMS[type] ?? FORMS[3])
    formats.set(key, format)
  }
  return format.format(at)
}
