/** What one unit became as a picture: the own line in full, others in dashes, and in words where each of them ended. */
import { rgb } from '@cantoo/pdf-lib'
import type { PrintedChart } from '../printed-chart'
import type { Area, Stroke } from './area'
import { chartPath, levelsOf, type Scale } from './chart-path'
import { type Faces, LINE } from './paper'

const SIZE = 7
const STROKES: readonly Stroke[] = [
  { color: rgb(0.06, 0.46, 0.43), thickness: 1.1 },
  { color: rgb(0.76, 0.36, 0.05), thickness: 0.9, dashes: [3, 2] },
]
const SAMPLE = 16

/** @param height points, of the lines alone */
export function drawChart(area: Area, chart: PrintedChart, height: number, faces: Faces): void {
  const { title, from, until, high, low, lines } = chart
  const small = { font: faces.regular, size: SIZE, faint: true }
  const atRight = (text: string) => area.width - faces.regular.widthOfTextAtSize(text, SIZE)
  area.down(20)
  area.text(title, 0, { font: faces.bold, size: 10 })
  drawLegend(area, chart, faces)
  area.down(10)
  const room = Math.max(...[high, low].map((text) => area.width - atRight(text))) + 6
  const scale: Scale = { width: area.width - room, height, ...levelsOf(lines) }
  area.path(chartPath([1, 1], scale), { color: LINE, thickness: 0.5 })
  for (const [at, { values }] of lines.entries()) {
    const stroke = STROKES[at]
    if (stroke) area.path(chartPath(values, scale), stroke)
  }
  area.down(SIZE)
  area.text(high, atRight(high), small)
  area.down(height - SIZE)
  area.text(low, atRight(low), small)
  area.down(SIZE + 3)
  area.text(from, 0, small)
  area.text(until, scale.width - faces.regular.widthOfTextAtSize(until, SIZE), small)
}

/** Behind the title, each line with a piece of itself. */
function drawLegend(area: Area, { title, lines }: PrintedChart, { regular, bold }: Faces): void {
  let x = bold.widthOfTextAtSize(title, 10) + 14
  for (const [at, { name, end }] of lines.entries()) {
    const stroke = STROKES[at]
    if (!stroke) continue
    const words = `${name} ${end}`
    area.path(`M ${x} -2.5 L ${x + SAMPLE} -2.5`, stroke)
    area.text(words, x + SAMPLE + 4, { font: regular, size: SIZE })
    x += SAMPLE + 18 + regular.widthOfTextAtSize(words, SIZE)
  }
}
