/** Prices at the ends of days, from points that lie near midnight; a point too far from it is no close. */
import type { Amount } from '@/lib/core/amount'

const DAY_S = 86_400
/** Sources are a little late or early; two hours say the same day to everybody. */
const NEAR_S = 2 * 3600

export interface ClosePoint {
  price: Amount
  /** Unix seconds. */
  at: number
}

/** @example closesNearMidnight([{ price, at: 86_400 }], { from: 0, until: 1 }).get(0) // the close of 1970-01-01 */
export function closesNearMidnight(
  points: readonly ClosePoint[],
  { from, until }: { from: number; until: number },
): Map<number, Amount> {
  const best = new Map<number, ClosePoint & { off: number }>()
  for (const point of points) {
    const midnight = Math.round(point.at / DAY_S)
    const off = Math.abs(point.at - midnight * DAY_S)
    const day = midnight - 1
    if (off > NEAR_S || day < from || day >= until) continue
    if (off < (best.get(day)?.off ?? Number.POSITIVE_INFINITY)) best.set(day, { ...point, off })
  }
  return new Map([...best].map(([day, { price }]) => [day, price]))
}
