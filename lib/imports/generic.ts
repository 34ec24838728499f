/** Any table, by the columns that the user points at. Kinds that the words do not say follow from what came and went. */
import { type Amount, isNegative, isZero } from '@/lib/core/amount'
import { ENTRY_KINDS, type EntryKind } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact, type Money } from './collect-drafts'
import type { ColumnMapping } from './column-mapping'
import type { CsvRow, CsvTable, ImportResult } from './define-importer'
import { venueAssets } from './file-assets'
import { parseMoney } from './parse-money'
import { cellOf, inward, momentIn, outward, unknownWord, wordOf } from './row-reader'

/** @example readGeneric(table, { at: 'Date', timeFormat: 'iso', amount: 'Amount', asset: 'Coin', kinds: {}, decimal: '.' }, 'Europe/Berlin') */
export function readGeneric(table: CsvTable, mapping: ColumnMapping, timeZone: string): ImportResult {
  const venue = (mapping.venue ?? 'file') as VenueId
  const findings = eachRow(table.rows, (row) => factOf(row, mapping, timeZone))
  return collectDrafts(findings, 'generic', venueAssets(venue))
}

function factOf(row: CsvRow, mapping: ColumnMapping, timeZone: string): Fact {
  const told = (column: string | undefined) => (column === undefined ? '' : cellOf(row, column))
  const legs = legsOf(row, mapping)
  const fees = moneyOf(row, mapping.feeAmount, mapping.feeAsset ?? mapping.asset, mapping.decimal)
  const id = told(mapping.id)
  return {
    time: momentIn(row, mapping.at, [mapping.timeFormat], timeZone),
    kind: kindOf(told(mapping.kind), mapping, legs),
    legs,
    fees: fees ? [{ ...fees, quantity: inward(fees.quantity) }] : [],
    id: id === '' ? undefined : `csv:generic:id:${id}`,
    txHash: told(mapping.txHash),
    note: told(mapping.note),
  }
}

function moneyOf(
  row: CsvRow,
  amountColumn: string | undefined,
  assetColumn: string | undefined,
  decimal: '.' | ',',
): Money | undefined {
  if (amountColumn === undefined || cellOf(row, amountColumn) === '') return undefined
  const text = cellOf(row, amountColumn)
  const quantity = parseMoney(text, decimal)
  if (quantity === undefined)
    throw new AppError(
      'invalid-input',
      say('"{text}" is no amount ({column}).', { text: text.slice(0, 80), column: amountColumn }),
    )
  if (isZero(quantity)) return undefined
  return { symbol: wordOf(row, assetColumn ?? ''), quantity }
}

function legsOf(row: CsvRow, mapping: ColumnMapping): Money[] {
  const { decimal } = mapping
  const signed = moneyOf(row, mapping.amount, mapping.asset, decimal)
  const came = moneyOf(row, mapping.inAmount, mapping.inAsset ?? mapping.asset, decimal)
  const went = moneyOf(row, mapping.outAmount, mapping.outAsset ?? mapping.asset, decimal)
  const as = (money: Money | undefined, sign: (quantity: Amount) => Amount): Money[] =>
    money ? [{ ...money, quantity: sign(money.quantity) }] : []
  return [...(signed ? [signed] : []), ...as(came, inward), ...as(went, outward)]
}

/** Word by word as the user mapped it, or a kind's own name; an empty cell follows the signs. */
function kindOf(word: string, { kinds }: ColumnMapping, legs: Money[]): EntryKind {
  if (word !== '') {
    const kind = Object.hasOwn(kinds, word)
      ? kinds[word]
      : ENTRY_KINDS.find((each) => each === word.toLowerCase())
    if (kind === undefined) throw unknownWord(word)
    // One unsigned amount takes its sign from the word.
    const [only] = legs
    if (only && legs.length === 1 && LEAVING.has(kind) && !isNegative(only.quantity))
      only.quantity = outward(only.quantity)
    return kind
  }
  const signs = new Set(legs.map(({ quantity }) => isNegative(quantity)))
  if (signs.size === 2) return 'trade'
  if (signs.size === 0) return 'fee'
  return signs.has(true) ? 'withdrawal' : 'deposit'
}

const LEAVING = new Set<EntryKind>([
  'withdrawal',
  'fee',
  'spend',
  'gift-sent',
  'donation',
  'lost',
  'stolen',
  'worthless',
])
