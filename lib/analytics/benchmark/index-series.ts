/**
 * An index that the user brought, as a level for each day. Exchanges rest on weekends and holidays, coins do not: the
 * last level holds until the next one, for a week at most, and never before the first one.
 */
import type { PriceSeries } from '@/lib/analytics/scope-series'

export interface IndexPoint {
  /** Days since 1970 UTC. */
  day: number
  level: number
}

/** Days that a level holds after its own: longer than any holiday of an exchange in peace. */
export const LEVEL_HOLDS = 7

/**
 * @param points oldest first, each day once
 * @param currency an index file does not tell its own; it is compared as it stands, without exchange rates
 * @example indexSeries([{ day: 20_000, level: 100 }, { day: 20_003, level: 101 }], 'usd').close // [100, 100, 100, 101, ...]
 */
export function indexSeries(points: readonly IndexPoint[], currency: string): PriceSeries {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return { currency, firstDay: 0, close: new Float64Array(0) }
  const close = new Float64Array(last.day - first.day + 1 + LEVEL_HOLDS).fill(Number.NaN)
  for (const [index, { day, level }] of points.entries()) {
    const next = points[index + 1]?.day ?? Number.POSITIVE_INFINITY
    const until = Math.min(day + LEVEL_HOLDS + 1, next)
    close.fill(level, day - first.day, until - first.day)
  }
  return { currency, firstDay: first.day, close }
}
