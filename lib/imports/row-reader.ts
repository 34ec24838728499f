/** What importers ask of a row. Each answer is checked; what cannot be read refuses the row with a sentence, and nothing is guessed. */
import { type Amount, absolute, isNegative, isZero, negate, ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { CsvRow } from './define-importer'
import { parseMoney } from './parse-money'
import { type ParsedTime, parseTime } from './parse-time'

/** The cell, or an empty text when the file has no such column. */
export const cellOf = (row: CsvRow, ...columns: string[]): string => {
  const column = columns.find((name) => Object.hasOwn(row.cells, name))
  return column === undefined ? '' : (row.cells[column] ?? '')
}

/** @throws AppError when the cell is empty or no amount */
export function amountOf(row: CsvRow, ...columns: string[]): Amount {
  const text = cellOf(row, ...columns)
  const amount = parseMoney(text)
  if (amount !== undefined) return amount
  throw new AppError(
    'invalid-input',
    say('"{text}" is no amount ({column}).', { text: short(text), column: columns[0] ?? '' }),
  )
}

/** Nothing is zero here: a fee's empty cell. `-` is what several files write for it. */
export const feeOf = (row: CsvRow, ...columns: string[]): Amount =>
  /^(?:|-|--|n\/?a)$/i.test(cellOf(row, ...columns)) ? ZERO : amountOf(row, ...columns)

/** Tries the formats in order. @throws AppError when none fits */
export function momentIn(
  row: CsvRow,
  column: string,
  formats: readonly string[],
  timeZone: string,
): ParsedTime {
  return momentOfText(cellOf(row, column), formats, timeZone)
}

/** @throws AppError when none of the formats fits */
export function momentOfText(text: string, formats: readonly string[], timeZone: string): ParsedTime {
  for (const format of formats) {
    const time = parseTime(text, format, timeZone)
    if (time) return time
  }
  throw new AppError(
    'invalid-input',
    say('"{text}" is no time that this file should have.', { text: short(text) }),
  )
}

/** @throws AppError when the cell is empty */
export function wordOf(row: CsvRow, ...columns: string[]): string {
  const text = cellOf(row, ...columns)
  if (text !== '') return text
  throw new AppError('invalid-input', say('The cell {column} is empty.', { column: columns[0] ?? '' }))
}

/** The row's word for what happened is none that we know. */
export const unknownWord = (word: string): AppError =>
  new AppError(
    'invalid-input',
    say('Holdfast does not know "{word}" in this kind of file.', { word: short(word) }),
  )

export const inward = (quantity: Amount): Amount => absolute(quantity)
export const outward = (quantity: Amount): Amount => (isZero(quantity) ? ZERO : negate(absolute(quantity)))
export const leaves = isNegative

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
