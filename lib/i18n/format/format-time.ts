/** Ages and moments. The clock is an argument; the time zone is the reader's own unless a test names one. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const relatives = new Map<string, Intl.RelativeTimeFormat>()

/** Kept, because building one costs far more than using it. */
function relative(locale: string): Intl.RelativeTimeFormat {
  const known = relatives.get(locale)
  if (known) return known
  const fresh = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  relatives.set(locale, fresh)
  return fresh
}

/**
 * @param at and `now` in ms since epoch; a moment in the future gives "in 5 min."
 * @example formatAge(0, 14 * 60_000, 'en') // '14 min. ago'
 */
export function formatAge(at: number, now: number, locale: string): string {
  const passed = now - at
  const format = relative(locale)
  const size = Math.abs(passed)
  if (size < MINUTE) return format.format(0, 'second')
  if (size < HOUR) return format.format(-Math.trunc(passed / MINUTE), 'minute')
  if (size < DAY) return format.format(-Math.trunc(passed / HOUR), 'hour')
  return format.format(-Math.trunc(passed / DAY), 'day')
}

/** @example formatClock(at, { locale: 'en', timeZone: 'UTC' }) // '10:42 AM' */
export function formatClock(at: number, { locale, timeZone }: { locale: string; timeZone?: string }): string {
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).format(at)
}

/** @example formatMoment(at, { locale: 'en', timeZone: 'UTC' }) // 'Nov 23, 2026, 10:42 AM' */
export function formatMoment(
  at: number,
  { locale, timeZone }: { locale: string; timeZone?: string },
): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone ? { timeZone } : {}),
  }).format(at)
}

/** @example formatDay(at, { locale: 'de', timeZone: 'UTC' }) // '23. Nov. 2026' */
export function formatDay(at: number, { locale, timeZone }: { locale: string; timeZone?: string }): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(timeZone ? { timeZone } : {}) }).format(
    at,
  )
}
