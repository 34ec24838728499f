/** Where the axis of time has its marks, and how they are written. Pure. */
import { DAY } from './chart-series'

/** Moments at even distances, so that the axis is even whatever the scale of milliseconds would choose. */
export const evenTicks = (from: number, to: number, steps: number): { value: number }[] =>
  from === to
    ? [{ value: to }]
    : Array.from({ length: steps + 1 }, (_, step) => ({ value: from + ((to - from) * step) / steps }))

const TWO_DAYS = 2 * DAY
const YEAR = 366 * DAY

/** @param span of the whole axis (ms) @param timeZone the reader's own unless it says otherwise; days of series are UTC */
export function tickFormat(locale: string, span: number, timeZone?: string): Intl.DateTimeFormat {
  const zone = timeZone === undefined ? {} : { timeZone }
  return span <= TWO_DAYS
    ? new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...zone })
    : span > YEAR
      ? new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', ...zone })
      : new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...zone })
}

/** Days between marks of short stretches; longer ones count months. */
const DAY_STEPS = [1, 2, 7, 14]
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120]
const MONTH_DAYS = 30.44
/** A Monday, so that weeks begin with one. */
const MONDAY = Date.UTC(1970, 0, 5)

/**
 * Beginnings of days, weeks, months or years (UTC) that stay where they are while the chart is moved.
 * @param most how many there is room for
 * @returns ms since epoch, oldest first
 * @example dayTicks(Date.UTC(2026, 0, 15), Date.UTC(2026, 11, 31), 5).map(utcMonth) // April, July, October
 */
export function dayTicks(from: number, until: number, most: number): number[] {
  const days = (until - from) / DAY
  const step = DAY_STEPS.find((each) => days / each <= most)
  return step === undefined ? monthTicks(from, until, most, days) : ticksOfDays(from, until, step * DAY)
}

function ticksOfDays(from: number, until: number, step: number): number[] {
  const first = MONDAY + Math.ceil((from - MONDAY) / step) * step
  return Array.from(
    { length: Math.max(0, Math.floor((until - first) / step) + 1) },
    (_, at) => first + at * step,
  )
}

function monthTicks(from: number, until: number, most: number, days: number): number[] {
  const step = MONTH_STEPS.find((each) => days / MONTH_DAYS / each <= most) ?? 120
  const start = new Date(from)
  const ticks: number[] = []
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth()
  for (let at = Math.ceil(month / step) * step; ; at += step) {
    const moment = Date.UTC(Math.floor(at / 12), at % 12, 1)
    if (moment > until) return ticks
    if (moment >= from) ticks.push(moment)
  }
}
