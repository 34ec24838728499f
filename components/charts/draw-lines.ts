/**
 * Draws the lines of a chart straight from their days. Chart.js makes an element of every point; for fifty series that alone
 * takes longer than a frame (11 ms against 2 ms for the same 10,000 points), so it draws the axes only and this draws the rest.
 */
import type { DayWindow } from './day-window'
import { decimate } from './decimate'

export interface DrawnLine {
  id: string
  /** NaN is a gap. */
  values: Float64Array
  /** Colours as a canvas understands them. */
  stroke: string
  /** Of the area to zero; `null` for none. */
  shade: string | null
  dash: readonly number[]
}

/** From a place or a value to CSS pixels of the canvas. */
export type ToPixel = (value: number) => number

export interface LineStyle {
  window: DayWindow
  /** Days of each line that may be drawn; more are decimated. */
  most: number
  width: number
  /** Lines that are not the emphasised one are faint. */
  emphasised: string | null
}

/** The part of a canvas that is drawn with: a test records it. */
export type Pen = Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'closePath'>

/** Half the length of the dash that stands for a day without known neighbours. */
const DOT = 1.25

/**
 * A line through the kept days, broken at each gap.
 * @example traceLine(context, [0, 1, 2], Float64Array.of(1, NaN, 3), toX, toY) // two dots
 */
export function traceLine(
  pen: Pen,
  places: ArrayLike<number>,
  values: Float64Array,
  toX: ToPixel,
  toY: ToPixel,
): void {
  // Days of the stretch so far. Written plainly: this runs for each day of each frame.
  let drawn = 0
  let [x, y] = [0, 0]
  const dot = () => {
    if (drawn !== 1) return
    pen.moveTo(x - DOT, y)
    pen.lineTo(x + DOT, y)
  }
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0
    const value = values[place] ?? Number.NaN
    if (Number.isNaN(value)) {
      dot()
      drawn = 0
      continue
    }
    const next = toX(place)
    const height = toY(value)
    if (drawn === 1) pen.moveTo(x, y)
    if (drawn > 0) pen.lineTo(next, height)
    x = next
    y = height
    drawn += 1
  }
  dot()
}

/** Areas between each known stretch and the base. */
export function traceAreas(
  pen: Pen,
  places: ArrayLike<number>,
  values: Float64Array,
  toX: ToPixel,
  toY: ToPixel,
): void {
  const base = toY(0)
  let last: number | null = null
  const close = () => {
    if (last === null) return
    pen.lineTo(toX(last), base)
    pen.closePath()
    last = null
  }
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0
    const value = values[place] ?? Number.NaN
    if (Number.isNaN(value)) close()
    else {
      if (last === null) pen.moveTo(toX(place), base)
      pen.lineTo(toX(place), toY(value))
      last = place
    }
  }
  close()
}

/** @param toY of the line's own axis */
export function drawLine(
  context: CanvasRenderingContext2D,
  line: DrawnLine,
  { window, most, width, emphasised }: LineStyle,
  toX: ToPixel,
  toY: ToPixel,
): void {
  const places = decimate(line.values, window, Math.max(1, most / 2))
  context.globalAlpha = emphasised === null || emphasised === line.id ? 1 : 0.2
  if (line.shade !== null) {
    context.fillStyle = line.shade
    context.beginPath()
    traceAreas(context, places, line.values, toX, toY)
    context.fill()
  }
  context.strokeStyle = line.stroke
  context.lineWidth = emphasised === line.id ? width + 1 : width
  context.setLineDash([...line.dash])
  context.beginPath()
  traceLine(context, places, line.values, toX, toY)
  context.stroke()
}
