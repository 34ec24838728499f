/**
 * The drawing of a line chart and everything that a hand does with it: pointing, selecting, moving, zooming, and the same by
 * keyboard, read aloud. Time goes from left to right in every language.
 */
import type { Chart } from 'chart.js'
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { ChartEvent } from '@/lib/analytics/views'
import { Crosshair, type Point, useSpokenReading } from './crosshair'
import {
  type DayWindow,
  panWindow,
  revealDay,
  selectWindow,
  spanOf,
  wholeWindow,
  zoomWindow,
} from './day-window'
import type { FigureFormat } from './figure-format'
import type { LineScene, ValueAxis } from './line-scene'
import { eventsOn, spotAt } from './place-marks'
import { type PlotActs, usePlotGestures } from './plot-gestures.hooks'
import { type PlotCommand, plotCommand } from './plot-keys'
import { PlotSelection } from './plot-selection'
import type { ChartState } from './use-chart'
import { useLineDrawing } from './use-line-drawing'
import { useStirring } from './use-stirring'

export interface LinePlotProps {
  label: string
  length: number
  scene: Omit<LineScene, 'moving'>
  formats: Record<ValueAxis, FigureFormat>
  /** Gets the chart while it is drawn. */
  held: RefObject<Chart | null>
  onWindow: (change: (window: DayWindow) => DayWindow) => void
  /** A mark, or the marks of a day. */
  onOpen?: ((events: readonly ChartEvent[]) => void) | undefined
  onState: (state: ChartState) => void
}

export function LinePlot(props: LinePlotProps) {
  const { label, length, scene, formats, held, onWindow, onOpen, onState } = props
  const { t, locale } = useT()
  const help = useId()
  const box = useRef<HTMLDivElement>(null)
  const [point, setPoint] = useState<Point | null>(null)
  const [selection, setSelection] = useState<{ from: number; until: number } | null>(null)
  const [spoken, setSpoken] = useState('')
  const [moving, stir, calm] = useStirring()
  const speak = useSpokenReading(formats)
  const { canvas, state, area, spots } = useLineDrawing({
    scene,
    moving,
    formats,
    locale,
    held,
    onMoved: calm,
  })
  useLayoutEffect(() => onState(state), [state, onState])

  const placeAt = (x: number): number => {
    if (!area) return 0
    const { from } = scene.window
    return from + ((x - area.left) / Math.max(1, area.right - area.left)) * spanOf(scene.window)
  }
  const wholePlaceAt = (x: number) => Math.min(length - 1, Math.max(0, Math.round(placeAt(x))))
  const move = (change: (window: DayWindow) => DayWindow) => {
    stir()
    onWindow(change)
  }
  const spotOf = (x: number, y: number) => spotAt(spots.current, x, y)
  const acts: PlotActs = {
    pointed: (x, y) => {
      if (x === null || area === null) return setPoint(null)
      const [place, spot] = [wholePlaceAt(x), spotOf(x, y)]
      return setPoint({ place, events: spot?.events ?? eventsOn(scene.events, scene.first, place) })
    },
    clicked: (x, y) => {
      const spot = spotOf(x, y)
      if (spot) onOpen?.(spot.events)
    },
    selecting: setSelection,
    selected: (from, until) => move(() => selectWindow(placeAt(from), placeAt(until), length)),
    panned: (pixels) => {
      const width = area ? area.right - area.left : 1
      move((window) => panWindow(window, (-pixels / width) * spanOf(window), length))
    },
    pinched: (factor, x) => move((window) => zoomWindow(window, { factor, at: placeAt(x), length })),
    zoomed: (factor, x) => move((window) => zoomWindow(window, { factor, at: placeAt(x), length })),
  }
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  usePlotGestures(box, latest)

  const goTo = (place: number) => {
    const next = Math.min(length - 1, Math.max(0, place))
    const reached = { place: next, events: eventsOn(scene.events, scene.first, next) }
    setPoint(reached)
    setSpoken(speak(reached, scene))
    onWindow((window) => revealDay(window, next, length))
  }
  const run = (command: PlotCommand): void => {
    const { window } = scene
    const here = point?.place ?? Math.round(window.until)
    switch (command.act) {
      case 'step':
        return goTo(point === null ? here : here + command.by)
      case 'first':
        return goTo(0)
      case 'last':
        return goTo(length - 1)
      case 'zoom':
        return move((last) => zoomWindow(last, { factor: command.factor, at: here, length }))
      case 'pan':
        return move((last) => panWindow(last, command.share * spanOf(last), length))
      case 'reset':
        return onWindow(() => wholeWindow(length))
      case 'leave':
        return setPoint(null)
      case 'open':
        return point && point.events.length > 0 ? onOpen?.(point.events) : undefined
      default:
        return command satisfies never
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const command = plotCommand(event)
    if (!command || length === 0) return
    event.preventDefault()
    run(command)
  }
  return (
    <div
      ref={box}
      dir="ltr"
      role="application"
      aria-label={label}
      aria-describedby={help}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => setPoint(null)}
      className="absolute inset-0 cursor-crosshair touch-pan-y rounded-md select-none focus-visible:outline-offset-[-2px]"
    >
      <canvas ref={canvas} aria-hidden="true" />
      {selection && area ? <PlotSelection {...selection} area={area} /> : null}
      {point && area && !selection ? (
        <Crosshair point={point} scene={scene} formats={formats} area={area} />
      ) : null}
      <VisuallyHidden id={help}>
        {t(
          'Arrow keys go from day to day, plus and minus zoom, Shift and arrow keys move, 0 shows everything.',
        )}
      </VisuallyHidden>
      <div aria-live="polite" className="sr-only">
        {spoken}
      </div>
    </div>
  )
}
