/** The line through the chosen day, a dot on each series and what they were worth. Made of elements: no line is drawn again. */
import { useT } from '@/components/shell/translation'
import type { ChartEvent } from '@/lib/analytics/views'
import { formatDay } from '@/lib/i18n/format/format-time'
import { figureText } from './chart-rows'
import { DAY } from './chart-series'
import { dayReading } from './day-reading'
import { spanOf } from './day-window'
import { eventText } from './event-text'
import type { FigureFormat } from './figure-format'
import type { Area } from './line-config'
import { axisOf, axisRange, type LineScene, type ValueAxis } from './line-scene'
import { LineKey, MarkKey } from './series-key'

/** A place that is looked at, with the events that are told there. */
export interface Point {
  place: number
  events: readonly ChartEvent[]
}

/** Rows of the box; events beyond are counted by their mark. */
const MOST_ROWS = 10
const MOST_EVENTS = 5
const MOST_DOTS = 12

export interface CrosshairProps {
  point: Point
  scene: Omit<LineScene, 'moving'>
  formats: Record<ValueAxis, FigureFormat>
  area: Area
}

export function Crosshair(props: CrosshairProps) {
  const { point, scene, area } = props
  const share = spanOf(scene.window) === 0 ? 0.5 : (point.place - scene.window.from) / spanOf(scene.window)
  if (share < 0 || share > 1) return null
  const x = area.left + share * (area.right - area.left)
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 overflow-hidden">
      <div
        className="absolute w-px bg-edge"
        style={{ left: x, top: area.top, height: area.bottom - area.top }}
      />
      <Dots {...props} x={x} />
      <div
        className="absolute z-1 max-w-[min(18rem,60%)] rounded-md bg-primary px-2.5 py-1.5 text-xs text-on-primary shadow-float"
        style={{ top: area.top, ...(share < 0.5 ? { left: x + 10 } : { right: `calc(100% - ${x - 10}px)` }) }}
      >
        <Reading {...props} />
      </div>
    </div>
  )
}

function Dots({ point, scene, area, x }: CrosshairProps & { x: number }) {
  if (scene.lines.length > MOST_DOTS) return null
  const ranges = { left: rangeOf(scene, 'left'), right: rangeOf(scene, 'right') }
  return scene.lines.map(({ series, values, look }) => {
    const [value, range] = [values[point.place] ?? Number.NaN, ranges[axisOf(series)]]
    if (Number.isNaN(value) || range === null) return null
    const share = (value - range.min) / (range.max - range.min)
    return (
      <span
        key={series.id}
        className="absolute size-2 -translate-x-1/2 -translate-y-1/2 rounded-full ring-2 ring-surface"
        style={{ left: x, top: area.bottom - share * (area.bottom - area.top), background: look.colour }}
      />
    )
  })
}

const rangeOf = (scene: Omit<LineScene, 'moving'>, axis: ValueAxis) =>
  axisRange({ ...scene, moving: false }, axis)

function Reading({ point, scene, formats }: CrosshairProps) {
  const { t, locale } = useT()
  const { rows, more } = dayReading(
    scene.lines.map(({ series }) => series),
    point.place,
    MOST_ROWS,
  )
  const looks = new Map(scene.lines.map(({ series, look }) => [series.id, look]))
  return (
    <div dir="auto" className="grid gap-0.5">
      <p className="font-medium">{formatDay(scene.first + point.place * DAY, { locale, timeZone: 'UTC' })}</p>
      {rows.map(({ series, value }) => {
        const look = looks.get(series.id)
        return (
          <p key={series.id} className="flex items-center gap-2">
            {look ? <LineKey look={look} /> : null}
            <span className="min-w-0 flex-1 truncate">{series.name}</span>
            <span className="figure">{figureText(value, formats[axisOf(series)], t)}</span>
          </p>
        )
      })}
      {more > 0 ? <p>{t('{count} more', { count: more })}</p> : null}
      {point.events.slice(0, MOST_EVENTS).map((event) => (
        <p key={event.entryId} className="flex items-center gap-2">
          <MarkKey kind={event.kind} />
          <span className="min-w-0 truncate">{eventText(event, t, formats.right)}</span>
        </p>
      ))}
      {point.events.length > MOST_EVENTS ? (
        <p>{t('{count} more', { count: point.events.length - MOST_EVENTS })}</p>
      ) : null}
    </div>
  )
}

/** The same aloud. @example 'Mar 1, 2026. Value: €12.00. Bought 0.5 BTC' */
export function useSpokenReading(formats: Record<ValueAxis, FigureFormat>) {
  const { t, locale } = useT()
  return ({ place, events }: Point, scene: Pick<LineScene, 'first' | 'lines'>): string => {
    const { rows, more } = dayReading(
      scene.lines.map(({ series }) => series),
      place,
      MOST_ROWS,
    )
    return [
      formatDay(scene.first + place * DAY, { locale, timeZone: 'UTC' }),
      ...rows.map(({ series, value }) => `${series.name}: ${figureText(value, formats[axisOf(series)], t)}`),
      ...(more > 0 ? [t('{count} more', { count: more })] : []),
      ...events.slice(0, MOST_EVENTS).map((event) => eventText(event, t, formats.right)),
    ].join('. ')
  }
}
