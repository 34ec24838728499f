/** A first proposal for the generic mapper, from a header and some rows. The user sees it and may change every part. */
import type { ColumnMapping } from './column-mapping'
import { parseMoney } from './parse-money'
import { parseTime } from './parse-time'

const NAMES = {
  at: /^(?:date|time|timestamp|datum|zeit|created|executed)/i,
  kind: /^(?:type|kind|operation|transaction type|side|art|typ)$/i,
  inAmount: /^(?:received|receive|in|buy|incoming|credit|eingang)(?: (?:amount|quantity))?$/i,
  inAsset: /^(?:received|receive|in|buy|incoming) (?:currency|asset|coin)$/i,
  outAmount: /^(?:sent|send|out|sell|outgoing|debit|ausgang)(?: (?:amount|quantity))?$/i,
  outAsset: /^(?:sent|send|out|sell|outgoing) (?:currency|asset|coin)$/i,
  feeAmount: /^(?:fee|fees|commission|gebühr)(?: (?:amount|quantity))?$/i,
  feeAsset: /^(?:fee|commission) (?:currency|asset|coin)$/i,
  amount: /^(?:amount|quantity|change|volume|betrag|menge)$/i,
  asset: /^(?:asset|coin|currency|symbol|token|währung)$/i,
  txHash: /^(?:tx ?hash|hash|tx ?id|transaction hash)$/i,
  id: /^(?:id|trade id|transaction id|reference)$/i,
  note: /^(?:note|notes|description|comment|remark|label|notiz)$/i,
} as const

/** ISO first; of two patterns that fit all samples, day before month. */
export const TIME_FORMATS = [
  'iso',
  'DD.MM.YYYY HH:mm:ss',
  'DD.MM.YYYY HH:mm',
  'DD.MM.YYYY',
  'DD/MM/YYYY HH:mm:ss',
  'DD/MM/YYYY HH:mm',
  'DD/MM/YYYY',
  'MM/DD/YYYY HH:mm:ss',
  'MM/DD/YYYY HH:mm',
  'MM/DD/YYYY h:mm A',
  'MM/DD/YYYY',
  'unix-ms',
  'unix-s',
]

/**
 * @param samples rows as they stand in the file
 * @returns `undefined` when no column looks like a time
 */
export function guessMapping(
  header: readonly string[],
  samples: readonly (readonly string[])[],
): ColumnMapping | undefined {
  const named = (name: keyof typeof NAMES) => header.find((column) => NAMES[name].test(column))
  const at = named('at')
  if (at === undefined) return undefined
  const columns = Object.fromEntries(
    (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((name) => {
      const column = named(name)
      return column === undefined || name === 'at' ? [] : [[name, column]]
    }),
  )
  if (columns.inAmount !== undefined || columns.outAmount !== undefined) delete columns.amount
  const cells = (column: string) =>
    samples.map((row) => row[header.indexOf(column)] ?? '').filter((cell) => cell !== '')
  const amounts = [columns.amount, columns.inAmount, columns.outAmount].flatMap((column) =>
    column === undefined ? [] : cells(column),
  )
  return { ...columns, at, timeFormat: formatOf(cells(at)), kinds: {}, decimal: decimalOf(amounts) }
}

function formatOf(times: readonly string[]): string {
  const fits = (format: string) =>
    times.length > 0 && times.every((time) => parseTime(time, format, 'UTC') !== undefined)
  // Ten digits are seconds: as milliseconds they would be January 1970.
  if (times.length > 0 && times.every((time) => /^\d{9,10}(?:\.\d+)?$/.test(time))) return 'unix-s'
  return TIME_FORMATS.find(fits) ?? 'iso'
}

/** A comma is the decimal sign only where a point cannot be. */
const decimalOf = (amounts: readonly string[]): '.' | ',' =>
  amounts.some((text) => parseMoney(text, '.') === undefined) &&
  amounts.every((text) => parseMoney(text, ',') !== undefined)
    ? ','
    : '.'
