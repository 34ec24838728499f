/** All that a line chart draws at one moment. Kept outside of React, because a frame has 16 ms. */
import type { ChartEvent } from '@/lib/analytics/views'
import type { ChartSeries } from './chart-series'
import type { DayWindow } from './day-window'
import { lookOf, type SeriesLook } from './series-look'
import { type ValueRange, valueRange } from './value-range'

export type ValueAxis = 'left' | 'right'

export interface SceneLine {
  series: ChartSeries
  /** NaN is a gap. */
  values: Float64Array
  look: SeriesLook
}

export interface LineScene {
  /** Midnight of the first day (ms, UTC). */
  first: number
  window: DayWindow
  /** Those that are shown. */
  lines: readonly SceneLine[]
  emphasised: string | null
  /** Drawn coarser while it moves, so that each frame is in time. */
  moving: boolean
  events: readonly ChartEvent[]
  /** Whether zero is always on the axis. */
  zero: boolean
}

/** @example sceneLines([{ id: 'a', name: 'A', values: [1, null] }])[0].values // Float64Array [1, NaN] */
export const sceneLines = (series: readonly ChartSeries[], strong = false): SceneLine[] =>
  series.map((each, at) => ({
    series: each,
    values: Float64Array.from(each.values, (value) => value ?? Number.NaN),
    look: lookOf(each, at, strong),
  }))

export const axisOf = ({ axis = 'right' }: ChartSeries): ValueAxis => axis

/** @returns `null` when nothing on the axis is known in the window */
export const axisRange = ({ lines, window, zero }: LineScene, axis: ValueAxis): ValueRange | null =>
  valueRange(
    lines.filter(({ series }) => axisOf(series) === axis).map(({ values }) => values),
    window,
    zero,
  )

/** Height of the first line that knows the day, for marks: which axis, and the value. */
export function markedValue({ lines }: LineScene, place: number): { axis: ValueAxis; value: number } | null {
  for (const { series, values } of lines) {
    const value = values[place] ?? Number.NaN
    if (!Number.isNaN(value)) return { axis: axisOf(series), value }
  }
  return null
}

/** Points of all lines together that a frame can draw in time. */
const FRAME_POINTS = 16_000
/** More lines than these are drawn thin: they would cover each other. */
const CROWD = 12

export interface Detail {
  /** Days of each line. */
  most: number
  /** CSS pixels. */
  width: number
  dashed: boolean
}

/**
 * How fine the lines are drawn. While they move, with one pixel and without dashes: in a browser that paints without a
 * graphics card seven lines of 1.75 pixels take 50 ms, fifty of one pixel less than 16.
 * @param width CSS pixels of the chart's area
 */
export function detailOf(
  { moving, lines, emphasised }: Pick<LineScene, 'moving' | 'lines' | 'emphasised'>,
  width: number,
): Detail {
  const fine = Math.max(40, Math.round(width * 2))
  const crowd = lines.length > CROWD
  // Passing over a long legend is a movement, too.
  if (!moving && !(crowd && emphasised !== null)) return { most: fine, width: crowd ? 1 : 1.75, dashed: true }
  const most = Math.max(80, Math.round(FRAME_POINTS / Math.max(1, lines.length)))
  return { most: Math.min(fine, most), width: 1, dashed: !crowd }
}
