/**
 * Which columns of a file tell the date and the level. Header names of Yahoo Finance, Stooq, FRED, Investing.com, Nasdaq,
 * S&P, MSCI, TradingView, finanzen.net and plain ones in some languages.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { CsvRow, CsvTable } from '@/lib/imports/define-importer'
import { isDate } from './index-dates'

const DATES = new Set(
  'date|day|time|timestamp|datetime|trade date|trading day|quote date|observation date|effective date|as of date|ref date|datum|tag|handelstag|zeit|fecha|dia|data|jour|dzien'.split(
    '|',
  ),
)
/** Best first: with dividends and splits in it, then the close, then whatever is called a value. */
const LEVELS =
  'adj close|adjusted close|adj closing price|price adjusted|total return|net total return|close|close last|close price|closing price|closing level|closing value|last|last price|px last|settle|schlusskurs|schluss|schlussstand|zamkniecie|cierre|cloture|dernier|chiusura|ultimo|index level|index value|level|price|value|nav|index|kurs|wert|stand|indexstand|preis'.split(
    '|',
  )

/** @example plainName('Adj Close**') // 'adj close' */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const dateColumn = (header: readonly string[]) => header.find((name) => DATES.has(plainName(name)))

const levelColumn = (header: readonly string[]) =>
  LEVELS.map((level) => header.find((name) => plainName(name) === level)).find((name) => name !== undefined)

/** For `parseCsv`: how well a row fits as the header, 0 to 1. */
export function headerFit(header: readonly string[]): number {
  if (dateColumn(header) === undefined) return 0
  return levelColumn(header) === undefined ? 0.5 : 1
}

export interface IndexRow {
  line: number
  date: string
  level: string
}

/** @throws AppError `invalid-input` when a column is missing, or several could be the level */
export function indexRows(table: CsvTable): IndexRow[] {
  const { header, rows } = withoutHeader(table)
  const date = dateColumn(header) ?? header.find((name) => columnIs(rows, name, isDate))
  if (date === undefined)
    throw new AppError(
      'invalid-input',
      say('This file has no column of dates. Call it "Date" in its first line.'),
    )
  const others = header.filter((name) => name !== date)
  const level = levelColumn(others) ?? onlyNumbers(rows, others)
  if (level === undefined)
    throw new AppError(
      'invalid-input',
      say('Which column has the levels? Call it "Close" or "Value" in the first line of the file.'),
    )
  return rows.map(({ line, cells }) => ({ line, date: cells[date] ?? '', level: cells[level] ?? '' }))
}

/** A first line that is a date and a number is no header. */
function withoutHeader({ header, rows, above = [] }: CsvTable): Pick<CsvTable, 'header' | 'rows'> {
  if (!header.some(isDate)) return { header, rows }
  const first: CsvRow = {
    line: above.length + 1,
    cells: Object.fromEntries(header.map((cell) => [cell, cell])),
  }
  return { header, rows: [first, ...rows] }
}

const NUMBER = /^[-+]?[\d.,'’\s]*\d[\d.,'’\s]*$/

const columnIs = (rows: readonly CsvRow[], column: string, fits: (cell: string) => boolean) => {
  const cells = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter(fits).length > cells.length / 2
}

const onlyNumbers = (rows: readonly CsvRow[], columns: readonly string[]): string | undefined => {
  const found = columns.filter((column) => columnIs(rows, column, (cell) => NUMBER.test(cell)))
  return found.length === 1 ? found[0] : undefined
}
