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

/** One that is due at this very moment rings by itself. */
const OVERDUE_MS = 60_000

/** True for an alarm that is lost, should have rung long ago, or lies further ahead than it was ever set (the clock was set back). */
export const isTickLost = (scheduledAt: number | undefined, now: number): boolean =>
  scheduledAt === undefined || scheduledAt > now + LATEST_MS || scheduledAt < now - OVERDUE_MS

/**
 * Whether the alarm is set anew for an earlier time. Never for a later one: a page that asks often would put the next reading off
 * for ever, and one that has just been unlocked would put off the first.
 * @example isTickForward(now + 600_000, now + 30_000, now) // true
 */
export const isTickForward = (scheduledAt: number | undefined, when: number, now: number): boolean =>
  scheduledAt === undefined || scheduledAt > when || isTickLost(scheduledAt, now)
