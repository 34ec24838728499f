/**
 * OKX's trading history. Each fill is a row for each coin that moved, with the exact change of its balance; rows of one
 * order and second are one entry, and so are those of a conversion, which have no action. Contracts move no coins of
 * their own: what they change is profit, fee or funding, and has to add up.
 */
import { type Amount, add, compare, isZero, negate, ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, type Fact, found, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { okxOffset } from '../okx-offset'
import { parseTime } from '../parse-time'
import { amountOf, cellOf, feeOf, unknownWord, wordOf } from '../row-reader'
import { sumMoney, swapFact } from '../swap-fact'

const VENUE = 'okx' as VenueId
const COLUMNS = ['id', 'Order id', 'Time', 'Trade Type', 'Amount', 'Fee', 'Balance Change', 'Balance']

export const okxTrading = defineImporter({
  id: 'okx-trading',
  name: 'OKX trading history',
  venue: VENUE,
  verifiedBy:
    'Header and the line above it: tests of several open-source readers of OKX trading histories; older header: BittyTax',
  recognise: headerMatch(
    [...COLUMNS, 'Symbol', 'Action', 'Trading Unit', 'Filled Price', 'PnL', 'Fee Unit', 'Balance Unit'],
    [...COLUMNS, 'Instrument', 'Type', 'Unit', 'PL', 'Position Change', 'Position Balance', 'Unit (2)'],
  ),
  read({ table, timeZone }) {
    const offset = okxOffset(table)
    const groups = new Map<string, CsvRow[]>()
    for (const row of table.rows) {
      const key =
        cellOf(row, 'Trade Type') === 'Spot'
          ? `${cellOf(row, 'Order id')}|${cellOf(row, 'Time')}`
          : `${cellOf(row, 'id')}|${row.line}`
      groups.set(key, [...(groups.get(key) ?? []), row])
    }
    const findings = [...groups.values()].map((rows) => found(rows, () => factOf(rows, offset, timeZone)))
    return collectDrafts(findings, 'okx-trading', venueAssets(VENUE))
  },
})

const CONTRACTS = /^(?:swap|perpetual|futures)$/i
const actionOf = (row: CsvRow): string => cellOf(row, 'Action', 'Type')
const marketOf = (row: CsvRow): string => cellOf(row, 'Symbol', 'Instrument')
const isConvert = (row: CsvRow): boolean => /-CONVERT$/i.test(marketOf(row)) && actionOf(row) === ''

function factOf(rows: readonly CsvRow[], offset: string, timeZone: string): Fact | Sentence {
  const [first] = rows
  if (!first) throw new RangeError('a group has rows')
  if (/^Transfer (?:in|out)$/i.test(actionOf(first)) || cellOf(first, 'Trade Type') === 'Transfer')
    return say('A move between wallets of the same account.')
  const time = parseTime(`${wordOf(first, 'Time')} ${offset}`.trim(), 'iso', timeZone)
  if (!time) throw unknownWord(wordOf(first, 'Time'))
  const base = { time, market: marketOf(first), orderId: cellOf(first, 'Order id') }
  if (CONTRACTS.test(cellOf(first, 'Trade Type'))) return { ...base, ...contractFact(first) }
  for (const row of rows) {
    if (wordOf(row, 'Trade Type') !== 'Spot') throw unknownWord(wordOf(row, 'Trade Type'))
    if (!isConvert(row) && !/^(?:buy|sell)$/i.test(wordOf(row, 'Action', 'Type')))
      throw unknownWord(actionOf(row))
  }
  const money = rows.map(moneyOf)
  const legs = money.map(({ leg }) => leg)
  return {
    ...base,
    ...swapFact(legs, isConvert(first) ? 'conversion' : undefined),
    fees: sumMoney(money.map(({ fee }) => fee)),
  }
}

/** The change has the fee inside, which is below zero when it was paid. */
function moneyOf(row: CsvRow): { leg: Money; fee: Money } {
  const symbol = wordOf(row, 'Balance Unit', 'Unit (2)')
  const fee = (cellOf(row, 'Fee Unit') || symbol) === symbol ? opposite(feeOf(row, 'Fee')) : ZERO
  return {
    leg: { symbol, quantity: add(amountOf(row, 'Balance Change'), fee) },
    fee: { symbol, quantity: fee },
  }
}

const opposite = (quantity: Amount): Amount => (isZero(quantity) ? ZERO : negate(quantity))

function contractFact(row: CsvRow): Pick<Fact, 'kind' | 'legs' | 'fees'> {
  const [action, { leg, fee }] = [wordOf(row, 'Action', 'Type'), moneyOf(row)]
  const funding = /^funding fee\b/i.test(action)
  if (!funding && !/^(?:open|close) (?:long|short)$/i.test(action)) throw unknownWord(action)
  if (compare(leg.quantity, feeOf(row, 'PnL', 'PL')) !== 0)
    throw new AppError('invalid-input', say('The amounts of this row do not add up.'))
  if (funding)
    return {
      kind: ['fee', 'funding'],
      legs: [],
      fees: sumMoney([fee, { ...leg, quantity: opposite(leg.quantity) }]),
    }
  return isZero(leg.quantity)
    ? { kind: 'fee', legs: [], fees: [fee] }
    : { kind: ['trade', 'margin'], legs: [leg], fees: [fee] }
}
