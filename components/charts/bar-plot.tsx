/** The drawing of stacked bars; arrow keys go from bar to bar and read it aloud. */
import type { Chart } from 'chart.js'
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useT } from '@/components/shell/translation'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { type Bars, barConfig } from './bar-config'
import { figureText } from './chart-rows'
import { dayReading } from './day-reading'
import { plotCommand } from './plot-keys'
import { type ChartState, type ResolveColour, useChart } from './use-chart'

export interface BarPlotProps extends Bars {
  label: string
  held: RefObject<Chart | null>
  onState: (state: ChartState) => void
}

/** Blocks of a bar that are read aloud; the table has all. */
const MOST_READ = 10

export function BarPlot({ label, bars, blocks, format, held, onState }: BarPlotProps) {
  const { t } = useT()
  const help = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [place, setPlace] = useState<number | null>(null)
  const build = useCallback(
    (colour: ResolveColour) => barConfig({ bars, blocks, format }, colour),
    [bars, blocks, format],
  )
  const state = useChart(canvas, build, held)
  useLayoutEffect(() => onState(state), [state, onState])
  const goTo = (next: number | null) => {
    const reached = next === null ? null : Math.min(bars.length - 1, Math.max(0, next))
    setPlace(reached)
    if (held.current) pointAt(held.current, reached)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = targetOf(event, place, bars.length)
    if (next === undefined) return
    event.preventDefault()
    goTo(next)
  }
  return (
    <div
      dir="ltr"
      role="application"
      aria-label={label}
      aria-describedby={help}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => goTo(null)}
      className="absolute inset-0 rounded-md focus-visible:outline-offset-[-2px]"
    >
      <canvas ref={canvas} aria-hidden="true" />
      <VisuallyHidden id={help}>{t('Arrow keys go from bar to bar.')}</VisuallyHidden>
      <div aria-live="polite" className="sr-only">
        {place === null ? '' : reading(place)}
      </div>
    </div>
  )

  function reading(at: number): string {
    const { rows, more } = dayReading(
      blocks.map(({ series }) => series),
      at,
      MOST_READ,
    )
    return [
      bars[at]?.label ?? '',
      ...rows.map(({ series, value }) => `${series.name}: ${figureText(value, format, t)}`),
      ...(more > 0 ? [t('{count} more', { count: more })] : []),
    ].join('. ')
  }
}

/** @returns `null` to leave, nothing for a key that is not the chart's */
function targetOf(event: KeyboardEvent, place: number | null, length: number): number | null | undefined {
  const command = plotCommand(event)
  if (!command || length === 0) return undefined
  switch (command.act) {
    case 'step':
      return place === null ? length - 1 : place + command.by
    case 'first':
      return 0
    case 'last':
      return length - 1
    case 'leave':
      return null
    default:
      return undefined
  }
}

/** Shows the box of a bar as the pointer would. */
function pointAt(chart: Chart, place: number | null): void {
  const elements =
    place === null ? [] : chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index: place }))
  const first = place === null ? undefined : chart.getDatasetMeta(0).data[place]
  chart.setActiveElements(elements)
  chart.tooltip?.setActiveElements(elements, { x: first?.x ?? 0, y: chart.chartArea.top })
  chart.update('none')
}
