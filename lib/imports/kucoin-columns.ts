/** KuCoin's columns of times tell their offset in the name, `Time(UTC+02:00)`; some names end in a stray comma. */
import type { CsvRow } from './define-importer'
import type { ParsedTime } from './parse-time'
import { momentOfText, wordOf } from './row-reader'

/** @example bareColumn('Filled Time(UTC+02:00)') // 'Filled Time' */
export const bareColumn = (name: string): string => name.replace(/\(UTC[^)]*\)$/, '').replace(/,$/, '')

/** The first of the names that the row has. Without an offset in the name the zone of the import counts. */
export function kucoinTime(row: CsvRow, names: readonly string[], timeZone: string): ParsedTime {
  const columns = Object.keys(row.cells)
  const column =
    names.flatMap((name) => columns.find((each) => bareColumn(each) === name) ?? [])[0] ?? names[0] ?? ''
  const offset = /\(UTC([+-]\d{2}:\d{2})?\)$/.exec(column)
  const text = wordOf(row, column)
  return momentOfText(
    offset ? `${text} ${offset[1] ?? 'Z'}` : text,
    ['iso', 'DD.MM.YYYY HH:mm:ss', 'DD.MM.YYYY HH:mm:ss Z'],
    timeZone,
  )
}
