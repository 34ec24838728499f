/** Ranges of the value history. Pure. */
import type { ChartPoint } from './past-points'

const DAY = 24 * 3_600_000

export const RANGES = {
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  quarter: 91 * DAY,
  year: 365 * DAY,
  all: Number.POSITIVE_INFINITY,
} as const
export type Range = keyof typeof RANGES

/** The points of the range, and the last one before it, so that the line begins at the edge. */
export function pointsInRange<Point extends ChartPoint>(
  points: readonly Point[],
  range: Range,
  now: number,
): Point[] {
  const from = now - RANGES[range]
  const first = points.findIndex(({ at }) => at >= from)
  return first === -1 ? points.slice(-1) : points.slice(Math.max(0, first - 1))
}

/** A first hour is a dot at the edge of any longer range: the chart shows itself beginning then. */
const FIRST_HOUR = 3_600_000

/** Whether the history is so young that there is no line to speak of. */
export const isBeginning = (points: readonly ChartPoint[]): boolean => spanOf(points) < FIRST_HOUR

/** The axis of time: what the points span, or the whole of the first hour with room for what is to come. */
export function axisOf(points: readonly ChartPoint[]): { from: number; to: number } {
  const [from, to] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
  return { from, to: isBeginning(points) ? from + FIRST_HOUR : to }
}

const spanOf = (points: readonly ChartPoint[]): number => (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)

/** Every n-th point and always the last one, for the table beside the chart. @example samplePoints(points, 24) */
export function samplePoints<Point extends ChartPoint>(points: readonly Point[], most: number): Point[] {
  const step = Math.max(1, Math.ceil(points.length / most))
  return points.filter((_, at) => (points.length - 1 - at) % step === 0)
}
