/** A table on paper: its head on every page, long texts in several lines, sums in bold below a rule. */
import type { PDFFont } from '@cantoo/pdf-lib'
import type { PrintedTable } from '../printed-document'
import { columnWidths } from './column-widths'
import type { Canvas, Faces } from './paper'
import { wrapText } from './wrap-text'

const SIZE = 7
const LEADING = 9
const GAP = 8
/** Widths are sums of fractions: a text must not break because of their last digit. */
const SLACK = 0.1

interface Grid {
  paper: Canvas
  heads: PrintedTable['heads']
  widths: readonly number[]
  /** From the left. */
  places: readonly number[]
}

export function drawTable(
  paper: Canvas,
  { heads, rows, totals }: PrintedTable,
  { regular, bold }: Faces,
): void {
  const names = heads.map(({ text }) => text)
  const needsWith = (headWords: (head: string) => string[]) =>
    heads.map(({ isNumeric }, at) => {
      const bolds = [...headWords(names[at] ?? ''), ...totals.map((row) => row[at] ?? '')]
      return {
        isNumeric,
        natural: GAP + SLACK + Math.max(widest(bolds, bold), widest(column(rows, at), regular)),
      }
    })
  const roomy = needsWith((head) => [head])
  const fits = roomy.reduce((sum, { natural }) => sum + natural, 0) <= paper.width
  // Heads are broken between their words before any number is broken.
  const widths = columnWidths(fits ? roomy : needsWith((head) => head.split(' ')), paper.width)
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

const column = (rows: PrintedTable['rows'], at: number): string[] => rows.map((row) => row[at] ?? '')

const widest = (texts: readonly string[], font: PDFFont): number =>
  texts.reduce((most, text) => Math.max(most, font.widthOfTextAtSize(text, SIZE)), 0)

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
  if (paper.need(lines * LEADING + paper.rowGap)) onPage()
  for (let line = 0; line < lines; line += 1) {
    if (line > 0 && paper.need(LEADING)) onPage()
    paper.down(LEADING)
    for (const [at, cell] of cells.entries()) {
      const text = cell[line] ?? ''
      const shift = heads[at]?.isNumeric === true ? (widths[at] ?? 0) - GAP - measure(text) : 0
      paper.text(text, (places[at] ?? 0) + shift, { font, size: SIZE })
    }
  }
  paper.down(paper.rowGap)
}
