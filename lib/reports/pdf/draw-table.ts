/** A table on paper: its head on every page, long texts in several lines, sums in bold below a rule. */
import type { PDFFont } from '@cantoo/pdf-lib'
import type { PrintedTable } from '../printed-document'
import { columnWidths } from './column-widths'
import type { Faces, Paper } from './paper'
import { wrapText } from './wrap-text'

const SIZE = 7
const LEADING = 9
const GAP = 8
/** Widths are sums of fractions: a text must not break because of their last digit. */
const SLACK = 0.1

interface Grid {
  paper: Paper
  heads: PrintedTable['heads']
  widths: readonly number[]
  /** From the left. */
  places: readonly number[]
}

export function drawTable(
  paper: Paper,
  { heads, rows, totals }: PrintedTable,
  { regular, bold }: Faces,
): void {
  const names = heads.map(({ text }) => text)
  const needs = heads.map(({ isNumeric }, at) => ({
    isNumeric,
    natural: GAP + SLACK + Math.max(widest([names, ...totals], at, bold), widest(rows, at, regular)),
  }))
  const widths = columnWidths(needs, paper.width)
  const places = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0))
  const width = widths.reduce((sum, each) => sum + each, 0)
  const grid: Grid = { paper, heads, widths, places }
  const head = () => {
    drawRow(grid, names, bold, () => undefined)
    paper.rule(width)
  }
  paper.need(4 * LEADING)
  head()
  for (const row of rows) drawRow(grid, row, regular, head)
  if (totals.length > 0) paper.rule(width)
  for (const row of totals) drawRow(grid, row, bold, head)
}

const widest = (rows: PrintedTable['rows'], at: number, font: PDFFont): number =>
  rows.reduce((most, row) => Math.max(most, font.widthOfTextAtSize(row[at] ?? '', SIZE)), 0)

/** A row stays on one page if it fits on one. @param onPage draws the head of a new page */
function drawRow(
  { paper, heads, widths, places }: Grid,
  row: readonly string[],
  font: PDFFont,
  onPage: () => void,
): void {
  const measure = (text: string) => font.widthOfTextAtSize(text, SIZE)
  const cells = widths.map((width, at) => wrapText(row[at] ?? '', width - GAP, measure))
  const lines = Math.max(...cells.map((cell) => cell.length))
  if (paper.need(lines * LEADING + 3)) onPage()
  for (let line = 0; line < lines; line += 1) {
    if (line > 0 && paper.need(LEADING)) onPage()
    paper.down(LEADING)
    for (const [at, cell] of cells.entries()) {
      const text = cell[line] ?? ''
      const shift = heads[at]?.isNumeric === true ? (widths[at] ?? 0) - GAP - measure(text) : 0
      paper.text(text, (places[at] ?? 0) + shift, { font, size: SIZE })
    }
  }
  paper.down(3)
}
