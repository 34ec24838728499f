/** Named bars as a picture: each with its name, its bar and its figure, drawn on a canvas at twice its size. */
import { canvasOf, noPicture, picture, SCALE } from './chart-png'
import type { ResolveColour } from './use-chart'

export interface PictureBar {
  name: string
  /** −1 to 1 of the widest; `null`: not known, no bar. */
  share: number | null
  /** The figure, as the page writes it. */
  text: string
  /** A token. */
  colour: string
}

/** CSS pixels. */
const ROW = 28
const NAME = 160
const BAR = 320
const TEXT = 110
const HEIGHT = 12
const ROOM = 8

/**
 * Where the bar lies, from the left of its room; with bars to both sides zero is in the middle.
 * @example barPlace(-0.5, true) // { x: 80, width: 80 } of 320
 */
export function barPlace(share: number, isSigned: boolean): { x: number; width: number } {
  const length = Math.min(1, Math.abs(share)) * (isSigned ? BAR / 2 : BAR)
  if (!isSigned) return { x: 0, width: length }
  return { x: share < 0 ? BAR / 2 - length : BAR / 2, width: length }
}

/** @throws AppError when the browser makes no picture of it */
export async function barsPicture(
  title: string,
  bars: readonly PictureBar[],
  colour: ResolveColour,
): Promise<Blob> {
  const canvas = canvasOf((NAME + BAR + TEXT) * SCALE, Math.max(1, bars.length) * ROW * SCALE)
  const context = canvas.getContext('2d')
  if (!context) throw noPicture()
  context.scale(SCALE, SCALE)
  context.font = '12px system-ui, sans-serif'
  context.textBaseline = 'middle'
  const ink = colour('var(--color-ink)')
  const isSigned = bars.some(({ share }) => share !== null && share < 0)
  for (const [row, bar] of bars.entries()) {
    const middle = row * ROW + ROW / 2
    context.fillStyle = ink
    context.fillText(bar.name, 0, middle, NAME - ROOM)
    context.fillText(bar.text, NAME + BAR + ROOM, middle, TEXT - ROOM)
    if (bar.share === null || bar.share === 0) continue
    const { x, width } = barPlace(bar.share, isSigned)
    context.fillStyle = colour(bar.colour)
    context.fillRect(NAME + x, middle - HEIGHT / 2, Math.max(1, width), HEIGHT)
  }
  return picture(canvas, { title, entries: [], background: colour('var(--color-surface)'), ink })
}
