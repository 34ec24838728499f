/**
 * Times and amounts as Binance's files write them. The older files tell their offset in the header (`Date(UTC+1)`), the
 * newer ones (`Time`) in the file's name; where neither does, the zone of the import counts.
 */
import { ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { CsvRow, ImportQuestion } from './define-importer'
import { offsetInName, offsetOf } from './offset-in-name'
import { parseMoney } from './parse-money'
import type { ParsedTime } from './parse-time'
import { cellOf, momentOfText, wordOf } from './row-reader'
import type { Side } from './trade-fact'

export type Clock = Pick<ImportQuestion, 'timeZone' | 'fileName'>

const COLUMN = /^(?:UTC_Time|(?:Date|Time)(?:\(UTC([^)]*)\))?)$/

/** The same kinds of file came with `Date(UTC)`, `Date(UTC+1)` and `Time`: here all of them are called `Time`. */
export const withTime = (header: readonly string[]): string[] =>
  header.map((name) => (COLUMN.test(name) ? 'Time' : name))

/** @param column where it is not the column of times, as in `Redemption Date` */
export function binanceTime(row: CsvRow, clock: Clock, column?: string): ParsedTime {
  const name = column ?? Object.keys(row.cells).find((each) => COLUMN.test(each)) ?? 'Time'
  const told = COLUMN.exec(name)?.[1]
  const inHeader = name === 'UTC_Time' ? 'Z' : told === undefined ? undefined : offsetOf(told)
  const offset = inHeader ?? offsetInName(clock.fileName)
  const text = wordOf(row, name)
  return offset === undefined
    ? momentOfText(text, ['iso', 'YY-MM-DD HH:mm:ss'], clock.timeZone)
    : momentOfText(`${text} ${offset}`, ['iso', 'YY-MM-DD HH:mm:ss Z'], 'UTC')
}

/** `498.00 EUR`; a bare number only where the symbol is known anyway. @throws AppError */
export function moneyIn(row: CsvRow, column: string, fallback?: string): Side {
  const text = wordOf(row, column)
  const bare = fallback === undefined ? undefined : parseMoney(text)
  if (bare !== undefined && fallback !== undefined) return { symbol: fallback, quantity: bare }
  const [only] = text.includes(' ') ? readings(text) : []
  if (only) return only
  throw new AppError(
    'invalid-input',
    say('"{text}" is no amount ({column}).', { text: text.slice(0, 80), column }),
  )
}

/** A fee with or without its symbol; an empty cell is none. */
export const feeIn = (row: CsvRow, column: string, symbol: string): Side =>
  /^-*$/.test(cellOf(row, column)) ? { symbol, quantity: ZERO } : moneyIn(row, column, symbol)

/** Two amounts whose symbols make up the market: `10.51INCH` and `5USDT` of `1INCHUSDT`. @throws AppError */
export function moneyOfPair(row: CsvRow, pair: string, columns: readonly [string, string]): [Side, Side] {
  const [firsts, seconds] = columns.map((column) => readings(wordOf(row, column)))
  const spaced = columns.every((column) => wordOf(row, column).includes(' '))
  const found = (firsts ?? []).flatMap((first) =>
    (seconds ?? [])
      .filter(({ symbol }) => spaced || first.symbol + symbol === pair || symbol + first.symbol === pair)
      .map((second): [Side, Side] => [first, second]),
  )
  const [only, ...others] = found
  if (only && others.length === 0) return only
  throw new AppError(
    'invalid-input',
    say('Nobody can say which two assets "{pair}" is.', { pair: pair.slice(0, 40) }),
  )
}

/** Every way to part a number from its symbol; a space leaves one. */
function readings(text: string): Side[] {
  const [, number, symbol] = /^(\S+) +(\w+)$/.exec(text) ?? []
  const cuts: (readonly [string, string])[] =
    number !== undefined && symbol !== undefined
      ? [[number, symbol]]
      : Array.from(text, (_, at) => [text.slice(0, at), text.slice(at)] as const)
  return cuts.flatMap(([figures, name]) => {
    const quantity = /^\d*[A-Za-z]\w*$/.test(name) ? parseMoney(figures) : undefined
    return quantity === undefined ? [] : [{ symbol: name, quantity }]
  })
}
