/** Which day of a year's closes has to be asked first. */
import type { AccountId } from '@/lib/core/ids'
import { isYoung } from '@/lib/core/is-young'
import type { CloseRow } from '@/lib/db/rows'
import { DAY_MS, firstDayOf } from './days'

/** Nobody knew: asked again after this. */
export const RETRY_MS = 30 * DAY_MS

interface Span {
  /** Days of the row's year; `until` is not included. */
  from: number
  until: number
  now: number
  /** Where the asset is or was. */
  accounts?: readonly AccountId[]
}

/** @returns `until` when nothing has to be asked */
export function firstMissing(
  { year, closes, askedUntil, readAt, askedOf = [] }: CloseRow,
  { from, until, now, accounts = [] }: Span,
): number {
  const start = firstDayOf(year)
  const isAskedAgain =
    !isYoung(readAt, now, RETRY_MS) || accounts.some((account) => !askedOf.includes(account))
  for (let day = from; day < until; day += 1) {
    if ((closes[day - start] ?? null) !== null) continue
    if (day - start >= askedUntil || isAskedAgain || closes[day - start] === undefined) return day
  }
  return until
}
