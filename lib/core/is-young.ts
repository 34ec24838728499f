/**
 * Whether something happened within that time (ms). What lies in the future is of a clock that was set back since: it says nothing about
 * now, and holds nothing up until that time comes again.
 * @example isYoung(now - 1000, now, 5000) // true
 */
export const isYoung = (at: number, now: number, ms: number): boolean => at <= now && now - at < ms
