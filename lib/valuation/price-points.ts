/** The stored prices of one asset in US dollars, found by day or by minute. */
import type { Amount } from '@/lib/core/amount'
import type { CloseRow, MomentPriceRow, PriceRow } from '@/lib/db/rows'
import { DAY_MS, dayOf, firstDayOf } from './days'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** US dollars. */
export interface PricePoint {
  price: Amount
  at: number
  source: string
  grain: 'minute' | 'hour' | 'day'
}

interface Year {
  /** Days since 1970. */
  first: number
  row: CloseRow
  /** Made when they are asked for: of most days nobody asks. `null`: nobody knows. */
  points: (PricePoint | null | undefined)[]
}

export class PricePoints {
  #years: Year[] = []
  #moments = new Map<number, PricePoint>()
  #latest: PricePoint | undefined

  /** A close is the price at the end of its day. */
  takeCloses(rows: readonly CloseRow[]): void {
    this.#years = rows.map((row) => ({ first: firstDayOf(row.year), row, points: [] }))
  }

  #closeAt(day: number): PricePoint | undefined {
    for (const year of this.#years) {
      const index = day - year.first
      if (index >= 0 && index < year.row.closes.length) return closeIn(year, index)
    }
    return undefined
  }

  takeMoment({ minute, price, at, source }: MomentPriceRow): void {
    if (price === null) return
    const off = Math.abs(at - minute)
    const grain = off <= 5 * MINUTE_MS ? 'minute' : off <= HOUR_MS ? 'hour' : 'day'
    if (off <= DAY_MS) this.#moments.set(minute, { price, at, source, grain })
  }

  takeLatest({ price, at, source }: PriceRow): void {
    this.#latest = { price, at, source, grain: 'day' }
  }

  /** At the end of the day; for a day that is not over, the latest price when it is of that day. */
  closeOf(day: number): PricePoint | undefined {
    const close = this.#closeAt(day)
    if (close) return close
    return this.#latest && dayOf(this.#latest.at) === day ? this.#latest : undefined
  }

  /** The minute's own price, else the nearest end of a day (or latest price) within 24 hours, at noon the earlier; nothing is interpolated. */
  at(time: number): PricePoint | undefined {
    const moment = this.#moments.get(Math.floor(time / MINUTE_MS) * MINUTE_MS)
    if (moment && moment.grain !== 'day') return moment
    const day = dayOf(time)
    let best = nearer(time, undefined, moment)
    best = nearer(time, best, this.#closeAt(day - 1))
    best = nearer(time, best, this.#closeAt(day))
    best = nearer(time, best, this.#latest)
    return best === this.#latest && best && Math.abs(best.at - time) <= HOUR_MS
      ? { ...best, grain: 'hour' }
      : best
  }
}

function closeIn({ first, row, points }: Year, index: number): PricePoint | undefined {
  const known = points[index]
  if (known !== undefined) return known ?? undefined
  const price = row.closes[index] ?? null
  const source = row.sources[index] ?? 'unknown'
  const at = (first + index + 1) * DAY_MS
  const point: PricePoint | null = price === null ? null : { price, at, source, grain: 'day' }
  points[index] = point
  return point ?? undefined
}

/** The second one when it is within 24 hours of the time, and nearer than the first. */
function nearer(
  time: number,
  best: PricePoint | undefined,
  point: PricePoint | undefined,
): PricePoint | undefined {
  if (!point) return best
  const off = Math.abs(point.at - time)
  return off <= DAY_MS && (!best || off < Math.abs(best.at - time)) ? point : best
}
