/** Axes of the charts: of values in any unit, and of days. Hidden amounts leave no figure on them. */
import type { ScaleOptions } from 'chart.js'
import { DAY } from './chart-series'
import { type FigureFormat, formatMark } from './figure-format'
import { dayTicks, tickFormat } from './time-ticks'
import type { ResolveColour } from './use-chart'

export type LinearScaleOptions = ScaleOptions<'linear'> & { type: 'linear' }

/** Marks of values; the width of the axis only grows, so that the chart does not tremble while it is moved. */
export function valueScale(format: FigureFormat, colour: ResolveColour): LinearScaleOptions {
  let width = 0
  const [line, zero] = [colour('var(--color-line)'), colour('var(--color-edge)')]
  return {
    type: 'linear',
    border: { display: false },
    grid: { color: ({ tick }) => (tick?.value === 0 ? zero : line) },
    afterFit: (scale) => {
      width = Math.max(width, scale.width)
      scale.width = width
    },
    ticks: {
      color: colour('var(--color-muted)'),
      maxTicksLimit: 6,
      includeBounds: false,
      display: !(format.hidden && format.unit === 'money'),
      callback: (value, _, marks) => {
        const step = Math.abs((marks[1]?.value ?? 0) - (marks[0]?.value ?? 0))
        const largest = Math.max(Math.abs(marks[0]?.value ?? 0), Math.abs(marks.at(-1)?.value ?? 0))
        return formatMark(Number(value), format, { step, largest })
      },
    },
  }
}

/** A label that would be cut off at the edge is left out. */
const EDGE = 26

/** Places of days, marked at the beginnings of weeks, months and years. */
export function dayScale(first: number, locale: string, colour: ResolveColour): LinearScaleOptions {
  const formats = new Map<boolean, Intl.DateTimeFormat>()
  const formatOf = (span: number) => {
    const long = span > 366
    const known = formats.get(long) ?? tickFormat(locale, Math.max(3, span) * DAY, 'UTC')
    formats.set(long, known)
    return known
  }
  return {
    type: 'linear',
    border: { display: false },
    grid: { display: false },
    // Otherwise the area would be resized whenever a label comes close to the edge.
    afterFit: (scale) => {
      scale.paddingLeft = 0
      scale.paddingRight = 0
    },
    afterBuildTicks: (scale) => {
      const { min, max, chart } = scale
      const most = chart.width < 480 ? 3 : 6
      const margin = (EDGE / Math.max(1, chart.width)) * (max - min)
      scale.ticks = dayTicks(first + min * DAY, first + max * DAY, most)
        .map((at) => ({ value: (at - first) / DAY }))
        .filter(({ value }) => value >= min + margin && value <= max - margin / 2)
    },
    ticks: {
      color: colour('var(--color-muted)'),
      maxRotation: 0,
      autoSkip: false,
      callback(place) {
        return formatOf(this.max - this.min).format(first + Number(place) * DAY)
      },
    },
  }
}
