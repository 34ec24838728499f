/** Any table, by the columns that the user points at. Kinds that the words do not say follow from what came and went. */
import { type Amount, isNegative, isZero } from '@/lib/core/amount'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact, type Money } from './collect-drafts'
import type { ColumnMapping } from './column-mapping'
import type { CsvRow, CsvTable, ImportResult } from './define-importer'
import { venueAssets } from './file-assets'
import { incomeReason, meaningOf } from './kind-words'
import { parseMoney } from './parse-money'
import { cellOf, inward, momentIn, outward, unknownWord, wordOf } from './row-reader'

/** @example readGeneric(table, { at: 'Date', timeFormat: 'iso', amount: 'Amount', asset: 'Coin', kinds: {}, decimal: '.' }, 'Europe/Berlin') */
export function readGeneric(table: CsvTable, mapping: ColumnMapping, timeZone: string): ImportResult {
  const venue = (mapping.venue ?? 'file') as VenueId
  const findings = eachRow(table.rows, (row) => factOf(row, mapping, timeZone))
  return collectDrafts(findings, 'generic', venueAssets(venue))
}

/** A sentence for a row that is left out by the user's word. */
function factOf(row: CsvRow, mapping: ColumnMapping, timeZone: string): Fact | Sentence {
  const told = (column: string | undefined) => (column === undefined ? '' : cellOf(row, column))
  const word = told(mapping.kind)
  const meaning = word === '' ? undefined : meaningOf(word, mapping.kinds)
  if (meaning === 'skip') return say('Left out, as you said of "{word}".', { word: word.slice(0, 80) })
  if (word !== '' && meaning === undefined) throw unknownWord(word)
  const legs = legsOf(row, mapping)
  const fees = moneyOf(row, mapping.feeAmount, mapping.feeAsset ?? mapping.asset, mapping.decimal)
  const id = told(mapping.id)
  return {
    time: momentIn(row, mapping.at, [mapping.timeFormat], timeZone),
    kind: kindOf(meaning, word, legs),
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

/** As the row's word means, with the reason that an income's word names; without a word it follows the signs. */
function kindOf(meaning: EntryKind | undefined, word: string, legs: Money[]): Fact['kind'] {
  if (meaning === undefined) return kindBySigns(legs)
  // One unsigned amount takes its sign from the word.
  const [only] = legs
  if (only && legs.length === 1 && LEAVING.has(meaning) && !isNegative(only.quantity))
    only.quantity = outward(only.quantity)
  const reason: EntryReason | undefined = meaning === 'income' ? incomeReason(word) : undefined
  return reason === undefined ? meaning : [meaning, reason]
}

function kindBySigns(legs: readonly Money[]): EntryKind {
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
