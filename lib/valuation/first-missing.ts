/** Which day of a year's closes has to be asked first. */
import type { CloseRow } from '@/lib/db/rows'
import { DAY_MS, firstDayOf } from './days'

/** Nobody knew: asked again after this. */
export const RETRY_MS = 30 * DAY_MS

/**
 * @param span days of the row's year; `until` is not included
 * @returns `until` when nothing has to be asked
 */
export function firstMissing(
  { year, closes, askedUntil, readAt }: CloseRow,
  { from, until, now }: { from: number; until: number; now: number },
): number {
  const start = firstDayOf(year)
  for (let day = from; day < until; day += 1) {
    if ((closes[day - start] ?? null) !== null) continue
    if (day - start >= askedUntil || now - readAt > RETRY_MS || closes[day - start] === undefined) return day
  }
  return until
}
