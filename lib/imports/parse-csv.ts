/**
 * A file's text as a table (RFC 4180 and its relatives): comma, semicolon, tab or bar, quoted line ends, lines above
 * the header. No row is dropped: one that is longer or shorter than the header is named by its line.
 */
import Papa from 'papaparse'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { CsvRow, CsvTable, ImportProblem } from './define-importer'

export const MOST_TEXT = 64 * 1024 * 1024
export const MOST_ROWS = 500_000
const DELIMITERS = [',', ';', '\t', '|']
const LINES_ABOVE = 40

export interface ParsedCsv {
  table: CsvTable
  /** Rows that have more or fewer cells than the header. */
  ragged: ImportProblem[]
}

interface Line {
  line: number
  cells: string[]
}

/**
 * @param isKnown how well a row fits as the header of a known file, 0 to 1; finds the header below other lines
 * @throws AppError `too-large`, or `invalid-input` for a text that is no table
 * @example parseCsv('a,b\n1,2').table.rows // [{ line: 2, cells: { a: '1', b: '2' } }]
 */
export function parseCsv(text: string, isKnown: (header: readonly string[]) => number = () => 0): ParsedCsv {
  checkLength(text)
  if (text.includes('\u0000'))
    throw new AppError('invalid-input', say('This is no text file. Export it as CSV and try again.'))
  const bare = text.replace(/^\ufeff/, '')
  const { delimiter, index } = findHeader(bare, isKnown)
  const lines = splitLines(bare, delimiter, MOST_ROWS + LINES_ABOVE)
  const head = lines[index]
  if (!head) throw new AppError('invalid-input', say('This file is empty.'))
  checkRows(lines.length)
  const header = distinct(head.cells)
  const ragged: ImportProblem[] = []
  const rows: CsvRow[] = []
  for (const each of lines.slice(index + 1)) {
    if (each.cells.length !== header.length && !isTail(each.cells, header.length)) {
      const [expected, found] = [header.length, each.cells.length]
      ragged.push({
        line: each.line,
        reason: say('This row has {found} cells, the header has {expected}.', { found, expected }),
      })
    } else rows.push({ line: each.line, cells: cellsOf(header, each.cells) })
  }
  const above = lines.slice(0, index).map(({ cells }) => cells.join(','))
  return { table: { header, rows, above }, ragged }
}

/** @throws AppError `too-large` */
export function checkLength(text: string): void {
  if (text.length > MOST_TEXT)
    throw new AppError('too-large', say('This file is larger than 64 MB. Split it and import the parts.'))
}

/** @throws AppError `too-large` */
export function checkRows(rows: number): void {
  if (rows > MOST_ROWS)
    throw new AppError(
      'too-large',
      say('This file has more than {most} rows. Split it and import the parts.', { most: MOST_ROWS }),
    )
}

/** Empty cells at the end of a row say nothing: a comma too many. */
const isTail = (cells: readonly string[], length: number): boolean =>
  cells.length > length && cells.slice(length).every((cell) => cell === '')

function cellsOf(header: readonly string[], cells: readonly string[]): Record<string, string> {
  // No prototype: a column may be called `__proto__`.
  const named = Object.create(null) as Record<string, string>
  header.forEach((name, index) => {
    named[name] = cells[index] ?? ''
  })
  return named
}

/** A second `Cur.` becomes `Cur. (2)`. */
function distinct(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

function splitLines(text: string, delimiter: string, preview: number): Line[] {
  const lines: Line[] = []
  let [line, from] = [1, 0]
  Papa.parse<string[]>(text, {
    delimiter,
    preview,
    step: ({ data, meta }) => {
      const cells = data.map((cell) => cell.replaceAll('\ufeff', '').trim())
      if (cells.some((cell) => cell !== '')) lines.push({ line, cells })
      line += text.slice(from, meta.cursor).match(/\r\n|\r|\n/g)?.length ?? 0
      from = meta.cursor
    },
  })
  return lines
}

function findHeader(
  text: string,
  isKnown: (header: readonly string[]) => number,
): { delimiter: string; index: number } {
  let best = { delimiter: ',', index: 0, known: 0, width: 0, even: 0 }
  for (const delimiter of DELIMITERS) {
    const lines = splitLines(text, delimiter, LINES_ABOVE)
    const width = usualWidth(lines)
    const wide = Math.max(
      0,
      lines.findIndex(({ cells }) => cells.length >= width),
    )
    const scores = lines.map(({ cells }) => isKnown(distinct(cells)))
    const known = Math.max(0, ...scores)
    const index = known > 0 ? scores.indexOf(known) : wide
    const even = lines.filter(({ cells }) => cells.length === width).length
    const wider = width > best.width || (width === best.width && even > best.even)
    if (known > best.known || (known === best.known && wider)) best = { delimiter, index, known, width, even }
  }
  return best
}

/** How many cells most lines have. */
function usualWidth(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of lines) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].sort(([, n], [, m]) => m - n)[0]?.[0] ?? 0
}
