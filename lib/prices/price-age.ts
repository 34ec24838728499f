/** How old a price may be. All in milliseconds. */
import { isYoung } from '@/lib/core/is-young'

/** A price younger than this is not asked for again. */
export const FRESH_FOR_MS = 5 * 60_000
/** A price older than this is shown as stale. */
export const STALE_AFTER_MS = 60 * 60_000
/** A quote older than this is not taken from a source at all: the market has left it behind. */
export const OLDEST_QUOTE_MS = 24 * 3_600_000
/** Central banks publish on working days only; a long weekend is no fault. */
export const RATE_STALE_AFTER_MS = 5 * 24 * 3_600_000
/** Rates are asked for again after this. */
export const RATE_FRESH_FOR_MS = 6 * 3_600_000

export const isFresh = (at: number, now: number): boolean => isYoung(at, now, FRESH_FOR_MS)
export const isStale = (at: number, now: number): boolean => now - at > STALE_AFTER_MS
