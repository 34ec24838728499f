/** Fewer points for longer ago: all of the last day, hourly for a week, daily before. Pure. */

const HOUR = 3_600_000

/**
 * Keeps the last point of each hour (or day). Points come back oldest first.
 * @example thinHistory(snapshots, now).length // about 24 h / interval + 6 x 24 + days
 */
export function thinHistory<T extends { at: number }>(points: readonly T[], now: number): T[] {
  const kept = new Map<string, T>()
  for (const point of points.toSorted((a, b) => a.at - b.at)) kept.set(cellOf(point.at, now), point)
  return [...kept.values()]
}

function cellOf(at: number, now: number): string {
  const age = now - at
  if (age <= 24 * HOUR) return `exact ${at}`
  if (age <= 7 * 24 * HOUR) return `hour ${Math.floor(at / HOUR)}`
  return `day ${Math.floor(at / (24 * HOUR))}`
}
