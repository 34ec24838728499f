/**
 * The line chart for Chart.js: it lays out and draws the axes; lines and marks are drawn by a plug-in of our own
 * from the scene, which `showScene` puts on the screen as often as it changes.
 */
import type { Chart, ChartConfiguration, Plugin, Scale } from 'chart.js'
import { drawLine, type ToPixel } from './draw-lines'
import { drawMarks } from './draw-marks'
import type { FigureFormat } from './figure-format'
import { axisOf, axisRange, detailOf, type LineScene, markedValue, type ValueAxis } from './line-scene'
import { type MarkSpot, placeMarks } from './place-marks'
import type { ResolveColour } from './use-chart'
import { dayScale, valueScale } from './value-axis'

/** The chart without its axes: CSS pixels of the canvas. */
export interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

export interface LineDrawing {
  /** Midnight of the first day (ms, UTC): another one is another axis. */
  first: number
  /** Holds the scene of the moment. */
  scene: { current: LineScene }
  colour: ResolveColour
  locale: string
  formats: Record<ValueAxis, FigureFormat>
  /** Told after each drawing: where the chart's area is and where its marks are. */
  onDrawn: (area: Area, spots: readonly MarkSpot[]) => void
}

const SOLID: readonly number[] = []
const AXES = ['left', 'right'] as const

export function lineConfig(drawing: LineDrawing): ChartConfiguration<'line'> {
  const colour = remembered(drawing.colour)
  const { first, scene, formats, locale } = drawing
  const bounds = boundsOf(scene.current)
  return {
    type: 'line',
    data: { datasets: [] },
    options: {
      events: [],
      layout: { autoPadding: false, padding: { top: 4 } },
      scales: {
        x: { ...dayScale(first, locale, colour), ...bounds.x },
        left: { ...valueScale(formats.left, colour), axis: 'y', position: 'left', ...bounds.left },
        right: { ...valueScale(formats.right, colour), axis: 'y', position: 'right', ...bounds.right },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
    plugins: [scenePlugin({ ...drawing, colour })],
  }
}

/** Draws the scene anew. */
export function showScene(chart: Chart, scene: LineScene): void {
  const bounds = boundsOf(scene)
  for (const id of ['x', ...AXES] as const) {
    const scale = chart.options.scales?.[id]
    if (scale) Object.assign(scale, bounds[id])
  }
  chart.update('none')
}

function boundsOf(scene: LineScene) {
  const { from, until } = scene.window
  const of = (axis: ValueAxis) => {
    const range = axisRange(scene, axis)
    return { ...(range ?? { min: 0, max: 1 }), display: range !== null }
  }
  // A single day has a width, too.
  const x = until > from ? { min: from, max: until } : { min: from - 1, max: until + 1 }
  return { x, left: of('left'), right: of('right') }
}

function scenePlugin({ scene, colour, onDrawn }: LineDrawing): Plugin<'line'> {
  let spots: MarkSpot[] = []
  return {
    id: 'scene',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      ctx.save()
      ctx.beginPath()
      ctx.rect(
        chartArea.left,
        chartArea.top - 2,
        chartArea.right - chartArea.left,
        chartArea.bottom - chartArea.top + 4,
      )
      ctx.clip()
      drawLines(chart, scene.current, colour)
      ctx.restore()
      spots = marksOf(chart, scene.current)
      drawMarks(ctx, spots, colour)
    },
    afterDraw: ({ chartArea }) => onDrawn(chartArea, spots),
  }
}

function drawLines(chart: Chart, scene: LineScene, colour: ResolveColour): void {
  const { ctx, chartArea } = chart
  const { most, width, dashed } = detailOf(scene, chartArea.right - chartArea.left)
  const toX = linear(chart.scales.x)
  const toY = { left: linear(chart.scales.left), right: linear(chart.scales.right) }
  ctx.lineJoin = 'bevel'
  ctx.lineCap = 'butt'
  for (const { series, values, look } of scene.lines) {
    const stroke = colour(look.colour)
    const shade = series.fill === true ? colour(`color-mix(in srgb, ${look.colour} 14%, transparent)`) : null
    drawLine(
      ctx,
      { id: series.id, values, stroke, shade, dash: dashed ? look.dash : SOLID },
      { window: scene.window, most, width, emphasised: scene.emphasised },
      toX,
      toY[axisOf(series)],
    )
  }
}

function marksOf(chart: Chart, scene: LineScene): MarkSpot[] {
  const { left, right, top, bottom } = chart.chartArea
  const toY = { left: linear(chart.scales.left), right: linear(chart.scales.right) }
  return placeMarks(scene.events, {
    first: scene.first,
    window: scene.window,
    width: right - left,
    top,
    bottom,
    toX: linear(chart.scales.x),
    lineAt: (place) => {
      const marked = markedValue(scene, place)
      return marked && toY[marked.axis](marked.value)
    },
  })
}

/** Two questions of the scale instead of one for each point. */
function linear(scale: Scale | undefined): ToPixel {
  if (!scale) return () => 0
  const { min, max } = scale
  const start = scale.getPixelForValue(min)
  const slope = (scale.getPixelForValue(max) - start) / (max - min || 1)
  return (value) => start + (value - min) * slope
}

/** Resolving a token asks the page for its styles; a frame has no time for that. */
function remembered(resolve: ResolveColour): ResolveColour {
  const known = new Map<string, string>()
  return (token) => {
    const before = known.get(token)
    if (before !== undefined) return before
    const fresh = resolve(token)
    known.set(token, fresh)
    return fresh
  }
}
