/** Spans of time for endpoints that answer only so many days at once. A longer span is often answered with an empty list, without an error. */

export const DAY = 86_400_000

export interface TimeWindow {
  /** Milliseconds, both included. */
  from: number
  until: number
}

/**
 * The window that begins at `from`. It ends before `now`, so nothing that is still to come is taken as read.
 * @example windowFrom({ from: 0, days: 90, now: 10 * DAY }) // { from: 0, until: 10 * DAY }
 */
export function windowFrom({ from, days, now }: { from: number; days: number; now: number }): TimeWindow {
  return { from, until: Math.max(from, Math.min(from + days * DAY - 1, now)) }
}

/** How many windows from `start` until `now` in all, for progress. */
export const windowCount = ({ start, days, now }: { start: number; days: number; now: number }): number =>
  Math.max(1, Math.ceil((now - start) / (days * DAY)))
