/** A series cut to a range: what every measure of performance is computed from. */
import type { DayRange, ScopeSeries } from '@/lib/analytics/scope-series'

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
  const valueAt = (place: number) => (place < 0 ? 0 : (series.value[place] ?? Number.NaN))
  return {
    currency: series.currency,
    range,
    days,
    value: Float64Array.from({ length: days + 1 }, (_, index) => valueAt(first - 1 + index)),
    flow: Float64Array.from({ length: days }, (_, index) => series.flow[first + index] ?? 0),
    weightedFlow: Float64Array.from({ length: days }, (_, index) => series.weightedFlow[first + index] ?? 0),
  }
}
