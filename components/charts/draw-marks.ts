/** Draws the marks of events on a canvas. */
import { MARKS } from './mark-shapes'
import type { MarkSpot } from './place-marks'
import type { ResolveColour } from './use-chart'

const SIZE = 5.5

/** A mark that stands for several events is a little larger. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  spots: readonly MarkSpot[],
  colour: ResolveColour,
): void {
  context.strokeStyle = colour('var(--color-surface)')
  context.lineWidth = 1.5
  for (const { kind, x, y, events } of spots) {
    const { corners, colour: token } = MARKS[kind]
    const size = events.length > 1 ? SIZE + 1.5 : SIZE
    context.beginPath()
    for (const [across, down] of corners) context.lineTo(x + across * size, y + down * size)
    context.closePath()
    context.fillStyle = colour(token)
    context.fill()
    context.stroke()
  }
}
