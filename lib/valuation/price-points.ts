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

export class PricePoints {
  #firstDay = 0
  #closes: (PricePoint | undefined)[] = []
  #moments = new Map<number, PricePoint>()
  #latest: PricePoint | undefined

  /** A close is the price at the end of its day. */
  takeCloses(rows: readonly CloseRow[]): void {
    this.#firstDay = Math.min(...rows.map(({ year }) => firstDayOf(year)))
    for (const { year, closes, sources } of rows)
      for (const [index, price] of closes.entries()) {
        if (price === null) continue
        const day = firstDayOf(year) + index
        const source = sources[index] ?? 'unknown'
        this.#closes[day - this.#firstDay] = { price, at: (day + 1) * DAY_MS, source, grain: 'day' }
      }
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
    const close = this.#closes[day - this.#firstDay]
    if (close) return close
    return this.#latest && dayOf(this.#latest.at) === day ? this.#latest : undefined
  }

  /** The minute's own price, else the nearest end of a day (or latest price) within 24 hours; nothing is interpolated. */
  at(time: number): PricePoint | undefined {
    const moment = this.#moments.get(Math.floor(time / MINUTE_MS) * MINUTE_MS)
    if (moment && moment.grain !== 'day') return moment
    const day = dayOf(time)
    const near = [
      moment,
      this.#closes[day - 1 - this.#firstDay],
      this.#closes[day - this.#firstDay],
      this.#latest,
    ]
    let best: PricePoint | undefined
    for (const point of near) {
      if (!point || Math.abs(point.at - time) > DAY_MS) continue
      if (!best || Math.abs(point.at - time) < Math.abs(best.at - time)) best = point
    }
    return best === this.#latest && best && Math.abs(best.at - time) <= HOUR_MS
      ? { ...best, grain: 'hour' }
      : best
  }
}
