/** A chart as a picture: title and legend above it, on the page's background, at twice the size of the screen. */
import type { Chart } from 'chart.js'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

/** Of the screen's size. */
export const SCALE = 2
const MARGIN = 16
const LINE = 20

export interface PictureText {
  title: string
  /** Names of what is shown, with their colours. */
  entries: readonly { name: string; colour: string }[]
  background: string
  ink: string
}

/** @throws AppError when the browser makes no picture of it */
export async function chartPng(chart: Chart, text: PictureText): Promise<Blob> {
  const drawn = enlarged(chart)
  return picture(drawn, text)
}

/** The chart's canvas at twice its size: drawn anew, copied and put back before the browser paints. */
function enlarged(chart: Chart): HTMLCanvasElement {
  const { width, height } = chart
  const before = chart.currentDevicePixelRatio
  chart.options.devicePixelRatio = SCALE
  chart.resize(width, height)
  const copy = canvasOf(chart.canvas.width, chart.canvas.height)
  copy.getContext('2d')?.drawImage(chart.canvas, 0, 0)
  chart.options.devicePixelRatio = before
  chart.resize(width, height)
  return copy
}

/** @param drawn at twice its size in CSS pixels */
export async function picture(drawn: HTMLCanvasElement, text: PictureText): Promise<Blob> {
  const width = drawn.width / SCALE + 2 * MARGIN
  const measure = drawn.getContext('2d')
  if (!measure) throw noPicture()
  measure.font = font(12)
  const rows = legendRows(text.entries, width - 2 * MARGIN, (name) => measure.measureText(name).width)
  const top = MARGIN + 24 + rows.length * LINE
  const canvas = canvasOf(width * SCALE, (top + drawn.height / SCALE + MARGIN) * SCALE)
  const context = canvas.getContext('2d')
  if (!context) throw noPicture()
  context.fillStyle = text.background
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(drawn, MARGIN * SCALE, top * SCALE)
  context.scale(SCALE, SCALE)
  writeHead(context, text, rows)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw noPicture()
  return blob
}

export const noPicture = (): AppError =>
  new AppError('internal', say('The browser made no picture of the chart. Save it as a table.'))

const font = (size: number, weight = 400) => `${weight} ${size}px system-ui, sans-serif`

export function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  return canvas
}

export interface LegendPlace {
  name: string
  colour: string
  x: number
}

/** Names in as many rows as they need. @param widthOf CSS pixels of a name */
export function legendRows(
  entries: PictureText['entries'],
  width: number,
  widthOf: (name: string) => number,
): LegendPlace[][] {
  const rows: LegendPlace[][] = []
  let x = width
  for (const { name, colour } of entries) {
    const needs = 18 + widthOf(name) + 16
    if (x + needs > width || rows.length === 0) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ name, colour, x })
    x += needs
  }
  return rows
}

function writeHead(
  context: CanvasRenderingContext2D,
  { title, ink }: PictureText,
  rows: LegendPlace[][],
): void {
  context.textBaseline = 'middle'
  context.fillStyle = ink
  context.font = font(15, 600)
  context.fillText(title, MARGIN, MARGIN + 8)
  context.font = font(12)
  for (const [row, places] of rows.entries())
    for (const { name, colour, x } of places) {
      const y = MARGIN + 30 + row * LINE
      context.fillStyle = colour
      context.fillRect(MARGIN + x, y - 2, 12, 4)
      context.fillStyle = ink
      context.fillText(name, MARGIN + x + 18, y)
    }
}
