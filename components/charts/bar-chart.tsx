/**
 * Sums a month (or any other label) as stacked bars: fees by venue, income by kind. The same table, keys and files as the
 * line chart.
 */
import type { Chart } from 'chart.js'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import type { Translate } from '@/lib/i18n/translate'
import type { Bar } from './bar-config'
import { BarPlot } from './bar-plot'
import { blockColour } from './block-colour'
import { chartFiles } from './chart-files'
import { ChartFrame } from './chart-frame'
import { ChartLegend } from './chart-legend'
import type { ChartRows } from './chart-rows'
import type { ChartSeries, ChartUnit } from './chart-series'
import { BlockKey } from './series-key'
import type { ChartState } from './use-chart'
import { useFigureFormats } from './use-figure-formats'
import { useHidden } from './use-hidden'

export interface BarChartProps {
  label: string
  /** Of the table's first column: "Month". */
  head: string
  /** Oldest first; memoised by the caller. */
  bars: readonly Bar[]
  /** One value a bar; memoised by the caller. */
  series: readonly ChartSeries[]
  unit: ChartUnit
  /** Lower case; the page's own unless it says otherwise. */
  currency?: string
  /** Of what is saved, without ending; no names of accounts. */
  fileName: string
  /** Height of the drawing, as a class: `h-72`. */
  height?: string
}

/** @example <BarChart label={t('Fees')} head={t('Month')} bars={months} series={venues} unit="money" fileName="fees" /> */
export function BarChart(props: BarChartProps) {
  const { label, head, bars, series, fileName, height } = props
  const { t } = useT()
  const held = useRef<Chart | null>(null)
  const [state, setState] = useState<ChartState>('loading')
  const { hidden, toggle } = useHidden()
  const { right: format } = useFigureFormats(props)
  const blocks = useMemo(
    () => series.map((each, at) => ({ series: each, colour: each.colour ?? blockColour(at) })),
    [series],
  )
  const shown = useMemo(() => blocks.filter((block) => !hidden.has(block.series.id)), [blocks, hidden])
  const rows = useMemo<ChartRows>(
    () => ({
      head,
      columns: shown.map(({ series: { id, name, values } }) => ({ id, name, values, format })),
      rows: bars.map((bar, place) => ({ place, label: bar.label })),
    }),
    [head, shown, format, bars],
  )
  const files = chartFiles({
    label,
    fileName,
    head,
    rows: () => bars.map(({ key }) => key),
    columns: shown.map((block) => ({ ...block, format })),
    held,
    drawn: state === 'drawn',
  })
  return (
    <ChartFrame
      label={label}
      state={state}
      nothing={nothingToDraw(props, shown.length, t)}
      legend={
        series.length < 2 ? null : (
          <ChartLegend
            entries={blocks.map((block) => ({
              id: block.series.id,
              name: block.series.name,
              shown: !hidden.has(block.series.id),
              mark: <BlockKey colour={block.colour} />,
            }))}
            onToggle={toggle}
          />
        )
      }
      table={useCallback(() => rows, [rows])}
      summary={rows}
      files={files}
      {...(height === undefined ? {} : { height })}
    >
      <BarPlot label={label} bars={bars} blocks={shown} format={format} held={held} onState={setState} />
    </ChartFrame>
  )
}

function nothingToDraw({ bars, series }: BarChartProps, shown: number, t: Translate): string | null {
  if (bars.length === 0 || series.length === 0) return t('There is nothing in this time.')
  return shown === 0 ? t('No series is chosen.') : null
}
