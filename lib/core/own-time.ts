/**
 * A moment as something may go by it (ms): one in the future is of a clock that was set back since, and nothing waits until it comes
 * again; one that is not known is before everything.
 * @example ownTime(now + 60_000, now) // 0
 */
export const ownTime = (at: number | undefined, now: number): number =>
  at === undefined || at > now ? 0 : at
