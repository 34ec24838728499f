/** A series cut to a range: what every measure of performance is computed from. */
import type { DayRange, ScopeSeries } from '@/lib/analytics/scope-series'

/** Days of a range that lie within the series are the series' own places: nobody writes into them. */
export interface RangeCut {
  currency: string
  range: DayRange
  days: number
  /** One place more than days: where the range begins (the end of the day before), then the end of each day. NaN: not known. */
  value: Float64Array
  /** One place a day, as in the series. NaN: something of unknown value crossed. */
  flow: Float64Array
  weightedFlow: Float64Array
}

/**
 * Before the first day of a series there was nothing, so it was worth zero; after its last day nothing is known.
 * @example cutRange(series, { from: series.firstDay, until: series.firstDay }).value // [0, worth at the end of that day]
 */
export function cutRange(series: ScopeSeries, range: DayRange): RangeCut {
  const days = Math.max(0, range.until - range.from + 1)
  const first = range.from - series.firstDay
  return {
    currency: series.currency,
    range,
    days,
    value: series.fromZero
      ? placesOf(series.fromZero, { first, count: days + 1, behind: Number.NaN })
      : placesOf(series.value, { first: first - 1, count: days + 1, behind: Number.NaN }),
    flow: placesOf(series.flow, { first, count: days, behind: 0 }),
    weightedFlow: placesOf(series.weightedFlow, { first, count: days, behind: 0 }),
  }
}

interface Places {
  /** Below zero: that many places of zero come before the days. */
  first: number
  count: number
  /** What stands in the places behind the days. */
  behind: number
}

function placesOf(days: Float64Array, { first, count, behind }: Places): Float64Array {
  if (first >= 0 && first + count <= days.length) return days.subarray(first, first + count)
  const places = new Float64Array(count)
  const within = days.subarray(Math.max(0, first), Math.max(0, first + count))
  places.set(within, Math.min(count, Math.max(0, -first)))
  return places.fill(behind, Math.max(0, days.length - first))
}
