/** What a chart says about one day: its series, highest first, as they stand on the screen; unknown ones last. Pure. */
import type { ChartSeries } from './chart-series'

export interface DayReading {
  rows: readonly { series: ChartSeries; value: number | null }[]
  /** Series that there was no room for. */
  more: number
}

/** @example dayReading([{ id: 'a', name: 'A', values: [1, null] }], 1, 12).rows[0].value // null */
export function dayReading(series: readonly ChartSeries[], place: number, most: number): DayReading {
  const rows = series
    .map((each) => ({ series: each, value: each.values[place] ?? null }))
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) || 0)
  return { rows: rows.slice(0, most), more: Math.max(0, rows.length - most) }
}
