/** Since when a range can be computed: where the last run of days with a known value begins. Pure. */

const DAY = 86_400_000

/**
 * @param from ms of the first of the values, which is the day before the range
 * @returns first day of a shorter range that has its value at both ends; `null` when there is none, or nothing is missing
 * @example knownSince(0, [null, 5, 6]) // 172_800_000: a range from the third day on begins with the value of the second
 */
export function knownSince(from: number, values: readonly (number | null)[]): number | null {
  if (values[0] !== null || values.at(-1) === null) return null
  const lastGap = values.lastIndexOf(null)
  const first = lastGap + 2
  return first < values.length ? from + first * DAY : null
}
