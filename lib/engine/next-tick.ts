/** When the worker's alarm rings next. Pure. */

const SOONEST_MS = 30_000
/** Prices, stale marks and snapshots move on although no account is due; and a clock that jumped costs no more than this. */
const LATEST_MS = 10 * 60_000

/**
 * @param dueAt when the next account is due (ms); may lie in the past, or very far ahead when there is none
 * @example nextTickAt(now + 3_600_000, now) // now + 600_000
 */
export const nextTickAt = (dueAt: number, now: number): number =>
  Math.min(Math.max(dueAt, now + SOONEST_MS), now + LATEST_MS)

/** True for an alarm that is lost, or lies further ahead than it was ever set (the clock was set back). */
export const isTickLost = (scheduledAt: number | undefined, now: number): boolean =>
  scheduledAt === undefined || scheduledAt > now + LATEST_MS
