/**
 * A document as CSV (`lib/imports/write-csv.ts`: RFC 4180, formulas neutralised): the whole with its facts and notes, or one
 * table by itself for other programs. Figures keep every digit and a decimal point in every language; what nobody knows is
 * an empty cell, and the notes say so.
 */
import type { Sentence } from '@/lib/core/sentence'
import { writeCsv } from '@/lib/imports/write-csv'
import type { Cell, CellKind, Column, ReportDocument, Row, Section } from './document'

type Tell = (sentence: Sentence) => string

/** @returns what a cell is in a file: an ISO moment in UTC, a plain decimal, or words */
export function plainCell(cell: Cell, kind: CellKind, tell: Tell): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return tell(cell)
  if (typeof cell === 'string') return cell
  return kind === 'moment' ? new Date(cell).toISOString() : String(cell)
}

const plainRow = (row: Row, columns: readonly Column[], tell: Tell): string[] =>
  columns.map(({ kind }, at) => plainCell(row[at] ?? null, kind, tell))

/**
 * One table: stable English heads, rows, no totals.
 * @example writeTableCsv(section, tell) // "sold,asset,…\r\n2024-03-01,BTC,…\r\n"
 */
export const writeTableCsv = ({ columns, rows }: Section, tell: Tell): string =>
  writeCsv(
    columns.map(({ key }) => key),
    rows.map((row) => plainRow(row, columns, tell)),
  )

/** The whole document, its tables one below the other with their names above and their sums below. */
export function writeReportCsv(document: ReportDocument, tell: Tell): string {
  const head = document.madeBy.map(({ name, value, kind }) => [tell(name), plainCell(value, kind, tell)])
  const notes = document.notes.map(({ sentence }) => [tell(sentence)])
  const tables = document.sections.flatMap((section) => ['', tableOf(section, tell)])
  return [writeCsv([tell(document.title)], [...head, [], ...notes]), ...tables.map(withBlank)].join('')
}

const withBlank = (text: string): string => (text === '' ? '\r\n' : text)

function tableOf({ title, about, columns, rows, totals, whenEmpty }: Section, tell: Tell): string {
  const above = [tell(title), ...(about === undefined ? [] : [tell(about)])]
  if (rows.length === 0) return writeCsv(above, [[tell(whenEmpty)]])
  return writeCsv(above, [
    columns.map(({ title: head }) => tell(head)),
    ...rows.map((row) => plainRow(row, columns, tell)),
    ...totals.map((row) => plainRow(row, columns, tell)),
  ])
}
