/** How far a price has come within a window: from its lowest and from its highest price there to its last. */
import { type Amount, compare, divide, subtract, toRatio } from '@/lib/core/amount'
import { byRatio } from './beyond'

export interface PricePoint {
  at: number
  usd: Amount
}

export type Way = 'up' | 'down'

export interface Move {
  way: Way
  from: PricePoint
  to: PricePoint
  /** Signed. */
  ratio: number
}

export interface MoveQuestion {
  /** ms; a point before it is not part of the window. */
  from: number
  to: PricePoint
  ways: readonly Way[]
  /** A move of exactly so much counts. */
  ratio: number
}

/** @returns the moves of at least `ratio`; first the one that began last: after a rise and a fall, the fall is what goes on */
export function movesIn(points: readonly PricePoint[], { from, to, ways, ratio }: MoveQuestion): Move[] {
  const within = points.filter(({ at }) => at >= from && at <= to.at)
  return ways
    .flatMap((way): Move[] => {
      const start = extremeOf(within, way)
      return start !== undefined && isMove(start.usd, to.usd, way, ratio)
        ? [{ way, from: start, to, ratio: toRatio(divide(subtract(to.usd, start.usd), start.usd)) }]
        : []
    })
    .sort((a, b) => b.from.at - a.from.at)
}

function extremeOf(points: readonly PricePoint[], way: Way): PricePoint | undefined {
  let found: PricePoint | undefined
  for (const point of points)
    if (compare(point.usd, '0' as Amount) > 0)
      if (!found || compare(point.usd, found.usd) === (way === 'up' ? -1 : 1)) found = point
  return found
}

const isMove = (from: Amount, to: Amount, way: Way, ratio: number): boolean =>
  way === 'up'
    ? compare(to, byRatio(from, 'above', ratio)) >= 0
    : compare(to, byRatio(from, 'below', ratio)) <= 0
