/** Keeps a scene on a canvas: the chart is built once, and shown anew whenever the scene changes. */
import type { Chart } from 'chart.js'
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { FigureFormat } from './figure-format'
import { type Area, lineConfig, showScene } from './line-config'
import type { LineScene, ValueAxis } from './line-scene'
import type { MarkSpot } from './place-marks'
import { type ChartState, type ResolveColour, useChart } from './use-chart'

export interface LineDrawn {
  canvas: RefObject<HTMLCanvasElement | null>
  state: ChartState
  /** `null` until it has been drawn. */
  area: Area | null
  /** Where its marks are, as last drawn. */
  spots: RefObject<readonly MarkSpot[]>
}

export interface LineDrawingInput {
  /** Memoised by the caller. */
  scene: Omit<LineScene, 'moving'>
  moving: boolean
  formats: Record<ValueAxis, FigureFormat>
  locale: string
  /** Gets the chart while it is drawn. */
  held: RefObject<Chart | null>
  /** A movement has been drawn. */
  onMoved: () => void
}

export function useLineDrawing(input: LineDrawingInput): LineDrawn {
  const { scene, moving, formats, locale, held, onMoved } = input
  const canvas = useRef<HTMLCanvasElement>(null)
  const spots = useRef<readonly MarkSpot[]>([])
  const [area, setArea] = useState<Area | null>(null)
  const drawn = useRef<LineScene>({ ...scene, moving })
  const { first } = scene
  const build = useCallback(
    (colour: ResolveColour) =>
      lineConfig({
        first,
        scene: drawn,
        colour,
        locale,
        formats,
        onDrawn: (next, placed) => {
          spots.current = placed
          setArea((last) => (last !== null && sameArea(last, next) ? last : copyOf(next)))
        },
      }),
    [first, locale, formats],
  )
  const state = useChart(canvas, build, held)
  useLayoutEffect(() => {
    drawn.current = { ...scene, moving }
    if (held.current) showScene(held.current, drawn.current)
    // Said after the drawing: a slow frame is no calm.
    if (moving) onMoved()
  }, [scene, moving, held, onMoved])
  return { canvas, state, area, spots }
}

const copyOf = ({ left, top, right, bottom }: Area): Area => ({ left, top, right, bottom })

const sameArea = (a: Area, b: Area): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom
