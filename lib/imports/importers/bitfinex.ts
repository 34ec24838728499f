/**
 * Bitfinex's reports: trades, movements, ledgers. The ledger tells the two sides of a trade as rows that nothing joins,
 * so its trade rows are left to the report of trades.
 */
import { absolute, isNegative, multiply, negate } from '@/lib/core/amount'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, momentIn, unknownWord, wordOf } from '../row-reader'
import { splitPair } from '../split-pair'

const VENUE = 'bitfinex' as VenueId
const asset = venueAssets(VENUE)
const FORMATS = ['DD-MM-YY HH:mm:ss', 'DD-MM-YY HH:mm:ss.SSS', 'iso']
const timeOf = (row: CsvRow) => momentIn(row, 'DATE', FORMATS, 'UTC')

export const bitfinexTrades = defineImporter({
  id: 'bitfinex-trades',
  name: 'Bitfinex trades',
  venue: VENUE,
  verifiedBy: 'Header: BittyTax, reader of Bitfinex trades',
  recognise: headerMatch([
    '#',
    'PAIR',
    'AMOUNT',
    'PRICE',
    'FEE',
    'FEE PERC',
    'FEE CURRENCY',
    'DATE',
    'ORDER ID',
  ]),
  read: ({ table }) => collectDrafts(eachRow(table.rows, trade), 'bitfinex-trades', asset),
})

function trade(row: CsvRow): Fact {
  const market = wordOf(row, 'PAIR')
  const [base, quote] = splitPair(market)
  const quantity = amountOf(row, 'AMOUNT')
  return {
    time: timeOf(row),
    kind: 'trade',
    legs: [
      { symbol: base, quantity },
      { symbol: quote, quantity: negate(multiply(quantity, amountOf(row, 'PRICE'))) },
    ],
    // Written as what it did to the balance: below zero is paid.
    fees: [{ symbol: cellOf(row, 'FEE CURRENCY') || quote, quantity: negate(feeOf(row, 'FEE')) }],
    market,
    orderId: cellOf(row, 'ORDER ID'),
  }
}

export const bitfinexMovements = defineImporter({
  id: 'bitfinex-movements',
  name: 'Bitfinex movements',
  venue: VENUE,
  verifiedBy: 'Header: BittyTax, reader of Bitfinex movements',
  recognise: headerMatch([
    '#',
    'DATE',
    'CURRENCY',
    'STATUS',
    'AMOUNT',
    'FEES',
    'DESCRIPTION',
    'TRANSACTION ID',
  ]),
  read: ({ table }) => collectDrafts(eachRow(table.rows, movement), 'bitfinex-movements', asset),
})

function movement(row: CsvRow): Fact | Sentence {
  const status = wordOf(row, 'STATUS')
  if (status.toUpperCase() !== 'COMPLETED') return say('Not carried out: {status}.', { status })
  const [symbol, quantity] = [wordOf(row, 'CURRENCY'), amountOf(row, 'AMOUNT')]
  return {
    time: timeOf(row),
    kind: isNegative(quantity) ? 'withdrawal' : 'deposit',
    legs: [{ symbol, quantity }],
    fees: [{ symbol, quantity: absolute(feeOf(row, 'FEES')) }],
    txHash: cellOf(row, 'TRANSACTION ID'),
    counterparty: cellOf(row, 'DESCRIPTION'),
  }
}

export const bitfinexLedgers = defineImporter({
  id: 'bitfinex-ledgers',
  name: 'Bitfinex ledgers',
  venue: VENUE,
  verifiedBy: 'Header and descriptions: BittyTax, reader of Bitfinex ledgers',
  recognise: headerMatch(['DESCRIPTION', 'CURRENCY', 'AMOUNT', 'BALANCE', 'DATE', 'WALLET']),
  read: ({ table }) => collectDrafts(eachRow(table.rows, ledger), 'bitfinex-ledgers', asset),
})

const MEANINGS: readonly (readonly [RegExp, EntryKind | readonly [EntryKind, EntryReason]])[] = [
  [/^(?:Earned fees from user|Affiliate Rebate)/i, ['income', 'referral']],
  [/^Staking reward/i, ['income', 'staking']],
  [/^Margin Funding Payment/i, ['income', 'interest']],
  [/^(?:Delist adjustment|Adjustment)/i, 'adjustment'],
]

function ledger(row: CsvRow): Fact | Sentence {
  const description = wordOf(row, 'DESCRIPTION')
  const [symbol, quantity, time] = [wordOf(row, 'CURRENCY'), amountOf(row, 'AMOUNT'), timeOf(row)]
  if (/^(?:Exchange|Trading fees|Settlement)\b/i.test(description))
    return say('Part of a trade: import the report of trades.')
  if (/^(?:Deposit|Crypto Withdrawal|Withdrawal|.* Withdrawal fee)\b/i.test(description))
    return say('A deposit or withdrawal: import the report of movements.')
  if (/^Transfer of\b/i.test(description)) return say('A move between wallets of the same account.')
  const kind = MEANINGS.find(([pattern]) => pattern.test(description))?.[1]
  if (kind === undefined) throw unknownWord(description)
  return { time, kind, legs: [{ symbol, quantity }], note: description }
}
