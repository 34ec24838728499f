/** When a venue is asked what became of an order. Pure. */

const SECOND = 1000
/** After the order was sent; later it is asked once a minute, and after an hour every ten minutes. */
const UNKNOWN_AFTER = [1, 3, 8, 20, 60].map((seconds) => seconds * SECOND)
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** A second copy that the browser sent by itself is there by then. */
export const DOUBLE_CHECK_MS = 2 * SECOND

/** @example nextUnknownAt(sentAt, sentAt + 4_000) // sentAt + 8_000 */
export function nextUnknownAt(sentAt: number, now: number): number {
  const next = UNKNOWN_AFTER.map((after) => sentAt + after).find((at) => at > now)
  return next ?? now + (now - sentAt < HOUR ? MINUTE : 10 * MINUTE)
}

/** The engine stays for an order whose end is not known, but not for ever: ticks go on asking. */
export const isWorthWaiting = (sentAt: number, now: number): boolean => Math.abs(now - sentAt) < HOUR

/**
 * An order that rests is asked often while it is young or moves, and less when nothing happens to it: Kraken's smallest counter
 * gives one question in three seconds back, and there are others to ask.
 */
const FOLLOW_AFTER = [
  { until: 30 * SECOND, every: 3 * SECOND },
  { until: 2 * MINUTE, every: 5 * SECOND },
]
const FOLLOW_SELDOM_MS = 15 * SECOND

/** @param movedAt when the order last changed (ms). @example nextFollowAt(now - 5_000, now) // now + 3_000 */
export function nextFollowAt(movedAt: number, now: number): number {
  const pace = FOLLOW_AFTER.find(({ until }) => now - movedAt < until)
  return now + (pace?.every ?? FOLLOW_SELDOM_MS)
}

/**
 * Whether a venue's second clear "no such order" is the last word: a request that was on its way until now is not taken
 * any more. A clock that was set back since says nothing.
 * @example isGone({ sentAt: 0, missedAt: 3_000, now: 8_000, lateMs: 10_000 }) // false
 */
export const isGone = ({
  sentAt,
  missedAt,
  now,
  lateMs,
}: {
  sentAt: number
  missedAt: number | undefined
  now: number
  lateMs: number
}): boolean => missedAt !== undefined && now > missedAt && now > sentAt + lateMs
