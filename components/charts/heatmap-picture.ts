/** A matrix as a picture: what the table shows, drawn on a canvas at twice its size. */
import { canvasOf, noPicture, picture, SCALE } from './chart-png'
import { correlationColour } from './correlation-colour'
import type { ResolveColour } from './use-chart'

export interface Matrix {
  /** Of rows and columns alike. */
  names: readonly { id: string; name: string }[]
  /** `matrix[row][column]`, from -1 to 1; `null` is not computable. */
  matrix: readonly (readonly (number | null)[])[]
}

/** CSS pixels. */
const CELL = { width: 54, height: 30 }
const HEAD = { width: 96, height: 30 }
const ROOM = 6

/** @throws AppError when the browser makes no picture of it */
export async function heatmapPicture(
  { label, names, matrix }: Matrix & { label: string },
  { write, colour }: { write: (value: number) => string; colour: ResolveColour },
): Promise<Blob> {
  const canvas = canvasOf(
    (HEAD.width + names.length * CELL.width) * SCALE,
    (HEAD.height + names.length * CELL.height) * SCALE,
  )
  const context = canvas.getContext('2d')
  if (!context) throw noPicture()
  context.scale(SCALE, SCALE)
  const ink = colour('var(--color-ink)')
  context.font = '12px system-ui, sans-serif'
  context.textBaseline = 'middle'
  const text = (words: string, x: number, y: number, width: number) => {
    context.fillStyle = ink
    context.fillText(words, x, y + CELL.height / 2, width - ROOM)
  }
  for (const [row, { name }] of names.entries()) {
    const y = HEAD.height + row * CELL.height
    text(name, 0, y, HEAD.width)
    text(name, HEAD.width + row * CELL.width + ROOM, 0, CELL.width)
    for (const column of names.keys()) {
      const value = matrix[row]?.[column] ?? null
      const x = HEAD.width + column * CELL.width
      context.fillStyle = value === null ? colour('var(--color-sunken)') : colour(correlationColour(value))
      context.fillRect(x, y, CELL.width - 2, CELL.height - 2)
      text(value === null ? '–' : write(value), x + ROOM, y, CELL.width)
    }
  }
  return picture(canvas, { title: label, entries: [], background: colour('var(--color-surface)'), ink })
}
