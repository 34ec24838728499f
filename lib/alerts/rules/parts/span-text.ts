/** A stretch of time by its unit's sign, which is the same in every language. */

const HOUR = 60
const DAY = 24 * HOUR

/** @example spanText(90) // '90 min'. spanText(1440) // '24 h'. spanText(10_080) // '7 d' */
export function spanText(minutes: number): string {
  if (minutes > DAY && minutes % DAY === 0) return `${minutes / DAY}\u00a0d`
  return minutes % HOUR === 0 ? `${minutes / HOUR}\u00a0h` : `${minutes}\u00a0min`
}
