/** How long a broken connection is left alone before the next try. Pure. */

const FIRST_MS = 1_000
const LONGEST_MS = 30_000

/** A connection that has told something for so long was healthy: what breaks then is counted from the start. */
export const HEALTHY_MS = 30_000

/**
 * 1, 2, 4 … 30 s, each up to a quarter shorter, so that many pages do not come back in the same moment.
 * @param attempt how many tries in a row have failed before, from 0
 * @param chance a random byte
 * @example backOff(2, 0) // 4000
 */
export function backOff(attempt: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10))
  return Math.round(full * (1 - chance / 255 / 4))
}
