/** What a small line without axes shows: the values of the last 30 days. */

const DAY_MS = 24 * 3_600_000
const MONTH_MS = 30 * DAY_MS

/**
 * @param history oldest first (ms, any unit)
 * @returns nothing until they reach over a day: two readings of one morning have no shape
 * @example monthValues([{ at: now - 2 * DAY, value: 1 }, { at: now, value: 3 }], now) // [1, 3]
 */
export function monthValues(history: readonly { at: number; value: number }[], now: number): number[] {
  const month = history.filter(({ at }) => at >= now - MONTH_MS)
  const [first, last] = [month[0], month.at(-1)]
  return first && last && last.at - first.at >= DAY_MS ? month.map(({ value }) => value) : []
}
