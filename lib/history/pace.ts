/** Guesses the end of a reading from how far it came since it was first looked at. Pure; one pace for each account. */

export type Pace = (share: number | undefined, now: number) => number | undefined

/** A guess from less than this is none. */
const LEAST_SHARE = 0.01

/** @example const pace = createPace(); pace(0, 0); pace(0.5, 60_000) // 120_000 */
export function createPace(): Pace {
  let start: { share: number; at: number } | undefined
  return (share, now) => {
    if (share === undefined) return undefined
    if (!start || share < start.share) start = { share, at: now }
    const gained = share - start.share
    if (gained < LEAST_SHARE) return undefined
    return Math.round(now + ((1 - share) * (now - start.at)) / gained)
  }
}
