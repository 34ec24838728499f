/** What the charts of the analytics pages are given. Chart points are numbers; they become text and never return to the books. */
import type { ChartEvent } from '@/lib/analytics/views'

/** How a series' numbers are written: sums in the chart's currency, ratios (0.12 is 12 %), plain numbers. */
export type ChartUnit = 'money' | 'ratio' | 'number'

export interface ChartSeries {
  /** Unique in its chart. */
  id: string
  name: string
  /** One place a day (or a label); `null` is not known and stays a gap. */
  values: readonly (number | null)[]
  /** A CSS colour; without it the next one of the palette. */
  colour?: string
  /** For what is compared with, such as a benchmark. */
  dashed?: boolean
  /** Shaded down (or up) to zero, or to the edge where zero is not on the axis. */
  fill?: boolean
  /** `right` unless it says otherwise. */
  axis?: 'left' | 'right'
}

/** Acts of the user on the chart's time, drawn on it. */
export type ChartEventKind = ChartEvent['kind']

export const DAY = 86_400_000
