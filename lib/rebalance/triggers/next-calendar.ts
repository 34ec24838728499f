/**
 * When a calendar trigger is due: on the first day of each day, week, month, quarter or year, by the clocks of the user's time
 * zone. An hour that is skipped there is the first moment after it; one that comes twice is the first of them.
 */
import type { Period, Trigger } from '@/lib/core/rebalance'
import { zoneOffsets } from '@/lib/core/time-zone'

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Calendar = Extract<Trigger, { kind: 'calendar' }>

/** Asking a zone for its clocks is slow, and a backtest asks each day of it. */
const zones = new Map<string, (at: number) => number>()

/**
 * The first moment after `after` (ms) at which it is due.
 * @throws RangeError for a time zone that the browser does not know
 * @example nextCalendarAt({ kind: 'calendar', every: 'month', hour: 9, timeZone: 'UTC' }, Date.UTC(2026, 0, 31)) // 1 February, 9:00
 */
export function nextCalendarAt({ every, hour, timeZone }: Calendar, after: number): number {
  const offsetAt = zones.get(timeZone) ?? zoneOffsets(timeZone)
  zones.set(timeZone, offsetAt)
  const today = Math.floor((after + offsetAt(after)) / DAY)
  const first = firstDayOf(every, today)
  const at = momentOf(first, hour, offsetAt)
  return at > after ? at : momentOf(firstDayAfter(every, first), hour, offsetAt)
}

function momentOf(day: number, hour: number, offsetAt: (at: number) => number): number {
  const [one, other] = [offsetAt((day - 1) * DAY), offsetAt((day + 1) * DAY)]
  const local = day * DAY + hour * HOUR
  const [first, last] = [local - Math.max(one, other), local - Math.min(one, other)]
  return first + offsetAt(first) >= local ? first : last
}

/** Days are counted from 1970-01-01, which was a Thursday. */
function firstDayOf(every: Period, day: number): number {
  const date = new Date(day * DAY)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  switch (every) {
    case 'day':
      return day
    case 'week':
      return day - ((((day + 3) % 7) + 7) % 7)
    case 'month':
      return Date.UTC(year, month) / DAY
    case 'quarter':
      return Date.UTC(year, month - (month % 3)) / DAY
    case 'year':
      return Date.UTC(year, 0) / DAY
    default:
      return every satisfies never
  }
}

/** So many days after its first a period of that kind is over, and the next one is not. */
function firstDayAfter(every: Period, first: number): number {
  const within: Record<Period, number> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }
  return firstDayOf(every, first + within[every])
}
