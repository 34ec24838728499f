/**
 * The drawing of a line chart and everything that a hand does with it: pointing, selecting, moving, zooming, and the same by
 * keyboard, read aloud. Time goes from left to right in every language.
 */
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
import { type Area, lineConfig, showScene } from './line-config'
import type { LineScene, ValueAxis } from './line-scene'
import { eventsOn, type MarkSpot, spotAt } from './place-marks'
import { type PlotActs, usePlotGestures } from './plot-gestures.hooks'
import { type PlotCommand, plotCommand } from './plot-keys'
import { type ChartState, type ResolveColour, useChart } from './use-chart'

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

/** So long after the last movement the lines are drawn fine again. */
const CALM_MS = 200

export function LinePlot(props: LinePlotProps) {
  const { label, length, scene, formats, held, onWindow, onOpen, onState } = props
  const { t, locale } = useT()
  const help = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [area, setArea] = useState<Area | null>(null)
  const [point, setPoint] = useState<Point | null>(null)
  const [selection, setSelection] = useState<{ from: number; until: number } | null>(null)
  const [spoken, setSpoken] = useState('')
  const [moving, stir, calm] = useStirring()
  const spots = useRef<readonly MarkSpot[]>([])
  const speak = useSpokenReading(formats)

  const drawn = useRef<LineScene>({ ...scene, moving })
  const { first } = scene
  const build = useCallback(
    (colour: ResolveColour) =>
      lineConfig({
        scene: drawn,
        colour,
        locale,
        formats,
        onDrawn: (next, placed) => {
          spots.current = placed
          setArea((last) => (last !== null && sameArea(last, next) ? last : copyOf(next)))
        },
      }),
    // The scene is read when it is drawn; another first day is another axis.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [first, locale, formats],
  )
  const state = useChart(canvas, build, held)
  useLayoutEffect(() => onState(state), [state, onState])
  useLayoutEffect(() => {
    drawn.current = { ...scene, moving }
    if (held.current) showScene(held.current, drawn.current)
    // Counted from the end of the drawing: a slow frame is no calm.
    if (moving) calm()
  }, [scene, moving, held, calm])

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
      return setPoint({ place, events: spot?.events ?? eventsOn(scene.events, first, place) })
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
    const reached = { place: next, events: eventsOn(scene.events, first, next) }
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
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => setPoint(null)}
      className="absolute inset-0 cursor-crosshair touch-pan-y rounded-md select-none focus-visible:outline-offset-[-2px]"
    >
      <canvas ref={canvas} aria-hidden="true" />
      {selection && area ? <Selection {...selection} area={area} /> : null}
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

function Selection({ from, until, area }: { from: number; until: number; area: Area }) {
  const left = Math.max(area.left, Math.min(from, until))
  const right = Math.min(area.right, Math.max(from, until))
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute border-x border-accent bg-accent/15"
      style={{ left, width: Math.max(0, right - left), top: area.top, height: area.bottom - area.top }}
    />
  )
}

/** Whether something moved a moment ago, what to call when it does, and when it has been drawn. */
function useStirring(): [boolean, () => void, () => void] {
  const [moving, setMoving] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => () => clearTimeout(timer.current), [])
  const stir = useCallback(() => setMoving(true), [])
  const calm = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setMoving(false), CALM_MS)
  }, [])
  return [moving, stir, calm]
}

const copyOf = ({ left, top, right, bottom }: Area): Area => ({ left, top, right, bottom })

const sameArea = (a: Area, b: Area): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom
