/**
 * A document on one upright page: its chart, tables in two halves, then tables over the whole width, whose rows in the
 * middle give way until everything fits. Remarks stand below, by number. Nothing but such rows is ever left out: what does
 * not fit even then is no one-page document, and is written on several pages like any other.
 */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import { fill } from '@/lib/core/sentence'
import type { PrintedDocument, PrintedTable } from '../printed-document'
import { Area } from './area'
import { drawChart } from './draw-chart'
import { drawTable } from './draw-table'
import { drawText } from './draw-text'
import { numberRemarks } from './number-remarks'
import { type Faces, LONG_SIDE, MARGIN, SHORT_SIDE } from './paper'

const GAP = 18
/** Below the last line stands the footer. */
const LOWEST = MARGIN + 6
/** The best and the worst of a table are the least that it tells. */
const FEWEST_ROWS = 4
const MOST_ROWS = 60
/** Heights in points, each with the rows for which it is not made smaller. */
const CHARTS = [
  { chartHeight: 96, fewest: 8 },
  { chartHeight: 60, fewest: FEWEST_ROWS },
] as const

/** @returns whether it is drawn: the document wants to be one page, and fits on one */
export function drawOnePage(pdf: PDFDocument, printed: PrintedDocument, faces: Faces): boolean {
  if (!printed.onePage) return false
  const sheet = { ...printed, ...numberRemarks(printed.tables), cut: printed.onePage.cut }
  const room = roomOf(sheet, faces)
  if (!room) return false
  layOut({ ...sheet, ...room, page: pdf.addPage([SHORT_SIDE, LONG_SIDE]) }, faces)
  return true
}

type Sheet = Pick<PrintedDocument, 'title' | 'notes' | 'madeBy' | 'tables' | 'chart'> & {
  remarks: readonly string[]
  cut: string
}

/** What the parts that may give way get. */
interface Room {
  /** Rows of a table. */
  most: number
  /** Points. */
  chartHeight: number
}

/** The chart shrinks before only the fewest rows are left. @returns `undefined` when not even these fit */
function roomOf(sheet: Sheet, faces: Faces): Room | undefined {
  const longest = sheet.tables.reduce(
    (most, { rows, onPage }) => (onPage === 'shortened' ? Math.max(most, rows.length) : most),
    FEWEST_ROWS,
  )
  const fits = (room: Room) => layOut({ ...sheet, ...room, page: undefined }, faces) >= LOWEST
  for (const { chartHeight, fewest } of CHARTS) {
    let [most, tooMany] = [Math.min(longest, fewest), Math.min(longest, MOST_ROWS) + 1]
    if (!fits({ most, chartHeight })) continue
    while (tooMany - most > 1) {
      const middle = Math.floor((most + tooMany) / 2)
      if (fits({ most: middle, chartHeight })) most = middle
      else tooMany = middle
    }
    return { most, chartHeight }
  }
  return undefined
}

/** @returns how low it comes */
function layOut(sheet: Sheet & Room & { page: PDFPage | undefined }, faces: Faces): number {
  const { page, title, notes, chart, tables, remarks, madeBy } = sheet
  const width = SHORT_SIDE - 2 * MARGIN
  const whole = new Area(page, { left: MARGIN, top: LONG_SIDE - MARGIN, width })
  drawText(whole, title, faces.bold, 15)
  whole.down(3)
  for (const note of notes) drawText(whole, note, faces.regular, 7)
  if (chart) drawChart(whole, chart, sheet.chartHeight, faces)
  const halves = { left: whole.half('left', GAP), right: whole.half('right', GAP) }
  for (const table of tables)
    if (table.onPage === 'left' || table.onPage === 'right') drawPart(halves[table.onPage], table, faces)
  whole.below(halves.left, halves.right)
  for (const table of tables)
    if (table.onPage !== 'left' && table.onPage !== 'right') drawShortened(whole, table, sheet, faces)
  whole.down(6)
  for (const remark of remarks) drawText(whole, remark, faces.regular, 6)
  drawText(whole, madeBy.map(([name, value]) => `${name}: ${value}`).join('  ·  '), faces.regular, 6)
  return whole.bottom
}

function drawPart(area: Area, table: PrintedTable, faces: Faces): void {
  area.down(6)
  drawText(area, table.title, faces.bold, 9)
  if (table.about !== '') drawText(area, table.about, faces.regular, 7)
  if (table.rows.length === 0) drawText(area, table.whenEmpty, faces.regular, 7)
  else drawTable(area, table, faces)
}

/** Rows are in an order that has the most telling ones at both ends. */
function drawShortened(
  area: Area,
  table: PrintedTable,
  { most, cut }: { most: number; cut: string },
  faces: Faces,
): void {
  const { rows, heads, onPage } = table
  if (onPage !== 'shortened' || rows.length <= most) return drawPart(area, table, faces)
  const first = Math.ceil(most / 2)
  const between = heads.map((_, at) => (at === 0 ? '…' : ''))
  const shown = [...rows.slice(0, first), between, ...rows.slice(rows.length - (most - first))]
  drawPart(area, { ...table, rows: shown }, faces)
  drawText(area, fill(cut, { shown: most, total: rows.length }), faces.regular, 6)
}
