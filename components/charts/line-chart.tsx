/**
 * Series of days as lines: zoomed and moved by mouse, touch and keyboard, compared, with marks of what the user did, as a
 * table, and saved as a picture or CSV. Gaps stay gaps. While amounts are hidden no amount is shown or saved.
 */
import type { Chart } from 'chart.js'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import type { ChartEvent } from '@/lib/analytics/views'
import type { EntryId } from '@/lib/core/ids'
import { chartFiles } from './chart-files'
import { ChartFrame } from './chart-frame'
import type { ChartSeries, ChartUnit } from './chart-series'
import { type DayWindow, isWhole, wholeWindow } from './day-window'
import { eventText } from './event-text'
import { LineLegend, markId } from './line-legend'
import { LinePlot } from './line-plot'
import { axisOf, type LineScene, type SceneLine, sceneLines } from './line-scene'
import { PickedEvents } from './picked-events'
import { PlotTools } from './plot-tools'
import { isoDay } from './series-csv'
import type { ChartState } from './use-chart'
import { useDayWindow } from './use-day-window'
import { useFigureFormats } from './use-figure-formats'
import { useHidden } from './use-hidden'
import { useLineTables } from './use-line-tables'
import { useStrongContrast } from './use-strong-contrast'

export interface LineChartProps {
  label: string
  /** Midnight of the first day of every series (ms, UTC). */
  from: number
  /** Memoised by the caller. */
  series: readonly ChartSeries[]
  unit: ChartUnit
  /** Of the series on the left axis; `unit` unless it says otherwise. */
  leftUnit?: ChartUnit
  /** Lower case; the page's own unless it says otherwise. */
  currency?: string
  marks?: readonly ChartEvent[]
  /** A mark was chosen. */
  onMark?: (entryId: EntryId) => void
  /** Keeps zero on the axis. */
  zero?: boolean
  /** Of what is saved, without ending; no names of accounts. */
  fileName: string
  /** Height of the drawing, as a class: `h-72`. */
  height?: string
}

const NO_EVENTS: readonly ChartEvent[] = []
const TABLE_ROWS = 120
const SUMMARY_ROWS = 24

/** @example <LineChart label={t('Value over time')} from={view.series.from} series={series} unit="money" fileName="value" /> */
export function LineChart(props: LineChartProps) {
  const { label, from, series, marks = NO_EVENTS, onMark, zero = false, height } = props
  const { t } = useT()
  const held = useRef<Chart | null>(null)
  const [state, setState] = useState<ChartState>('loading')
  const [picked, setPicked] = useState<readonly ChartEvent[]>(NO_EVENTS)
  const [emphasised, setEmphasised] = useState<string | null>(null)
  const strong = useStrongContrast()
  const lines = useMemo(() => sceneLines(series, strong), [series, strong])
  const length = Math.max(0, ...series.map(({ values }) => values.length))
  const [window, setWindow] = useDayWindow(from, length)
  const off = useHidden()
  const formats = useFigureFormats(props)
  const shown = useMemo(() => lines.filter((line) => !off.hidden.has(line.series.id)), [lines, off.hidden])
  const events = useMemo(() => marks.filter(({ kind }) => !off.hidden.has(markId(kind))), [marks, off.hidden])
  const scene = useMemo<Omit<LineScene, 'moving'>>(
    () => ({ first: from, window, lines: shown, emphasised, events, zero }),
    [from, window, shown, emphasised, events, zero],
  )
  const open = (events: readonly ChartEvent[]) => {
    const [only, ...more] = events
    if (only && more.length === 0) onMark?.(only.entryId)
    else setPicked(events)
  }
  const tables = useLineTables({ from, lines: shown, formats })
  const drawn = state === 'drawn'
  const { fileName } = props
  const files = useMemo(
    () =>
      chartFiles({
        label,
        fileName,
        head: t('Day'),
        rows: () => Array.from({ length }, (_, place) => isoDay(from, place)),
        columns: shown.map(({ series, look }) => ({
          series,
          format: formats[axisOf(series)],
          colour: look.colour,
        })),
        held,
        drawn,
      }),
    [label, fileName, t, length, from, shown, formats, drawn],
  )
  return (
    <ChartFrame
      label={label}
      state={state}
      nothing={nothingToDraw(shown, lines, t('No series is chosen.'), t('None of these days is known.'))}
      legend={<LineLegend lines={lines} marks={marks} off={off} onEmphasise={setEmphasised} />}
      tools={<PlotTools length={length} {...endsOf(window, length)} onWindow={setWindow} />}
      table={useCallback(() => tables(window, TABLE_ROWS), [tables, window])}
      summary={useMemo(() => tables(wholeWindow(length), SUMMARY_ROWS), [tables, length])}
      files={files}
      {...(height === undefined ? {} : { height })}
      below={
        picked.length > 0 && onMark ? (
          <PickedEvents
            events={picked}
            describe={(event) => eventText(event, t, formats.right)}
            onChoose={onMark}
            onClose={() => setPicked(NO_EVENTS)}
          />
        ) : null
      }
    >
      <LinePlot
        label={label}
        length={length}
        scene={scene}
        formats={formats}
        held={held}
        onWindow={setWindow}
        onOpen={onMark ? open : undefined}
        onState={setState}
      />
    </ChartFrame>
  )
}

function nothingToDraw(
  shown: readonly SceneLine[],
  lines: readonly SceneLine[],
  none: string,
  unknown: string,
): string | null {
  if (shown.length === 0 && lines.length > 0) return none
  return shown.some(({ values }) => values.some((value) => !Number.isNaN(value))) ? null : unknown
}

const endsOf = (window: DayWindow, length: number) => ({
  whole: isWhole(window, length),
  atFirst: window.from <= 0,
  atLast: window.until >= length - 1,
})
