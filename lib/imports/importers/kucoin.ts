/** KuCoin's exports: filled orders, deposits and withdrawals. The header of the time column tells its offset. */
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { parseTime } from '../parse-time'
import { amountOf, cellOf, feeOf, inward, outward, unknownWord, wordOf } from '../row-reader'
import { splitPair } from '../split-pair'
import { tradeLegs } from '../trade-fact'

const VENUE = 'kucoin' as VenueId
const asset = venueAssets(VENUE)

/** `Filled Time(UTC+02:00)` says where the clock hangs; without it the zone of the import counts. */
function timeOf(row: CsvRow, name: string, timeZone: string) {
  const column = Object.keys(row.cells).find((each) => each === name || each.startsWith(`${name}(`)) ?? name
  const offset = /\(UTC([+-]\d{2}:\d{2})?\)$/.exec(column)
  const text = wordOf(row, column)
  const time = parseTime(offset ? `${text} ${offset[1] ?? 'Z'}` : text, 'iso', timeZone)
  if (!time) throw unknownWord(text)
  return time
}

export const kucoinTrades = defineImporter({
  id: 'kucoin-trades',
  name: 'KuCoin filled orders',
  venue: VENUE,
  verifiedBy: 'Header: BittyTax, reader of KuCoin bundles',
  recognise: headerMatch([
    'UID',
    'Account Type',
    'Order ID',
    'Symbol',
    'Side',
    'Order Type',
    'Avg. Filled Price',
    'Filled Amount',
    'Filled Volume',
    'Fee',
    'Fee Currency',
  ]),
  read: ({ table, timeZone }) =>
    collectDrafts(
      eachRow(table.rows, (row) => trade(row, timeZone)),
      'kucoin-trades',
      asset,
    ),
})

function trade(row: CsvRow, timeZone: string): Fact {
  const market = wordOf(row, 'Symbol')
  const [base, quote] = splitPair(market)
  return {
    time: timeOf(row, 'Filled Time', timeZone),
    kind: 'trade',
    legs: tradeLegs(
      wordOf(row, 'Side'),
      { symbol: base, quantity: amountOf(row, 'Filled Amount') },
      { symbol: quote, quantity: amountOf(row, 'Filled Volume') },
    ),
    fees: [{ symbol: cellOf(row, 'Fee Currency') || quote, quantity: feeOf(row, 'Fee') }],
    market,
    orderId: cellOf(row, 'Order ID'),
  }
}

export const kucoinTransfers = defineImporter({
  id: 'kucoin-transfers',
  name: 'KuCoin deposits and withdrawals',
  venue: VENUE,
  verifiedBy: 'Header: BittyTax, reader of KuCoin bundles',
  recognise: headerMatch([
    'UID',
    'Account Type',
    'Coin',
    'Amount',
    'Fee',
    'Transfer Network',
    'Status',
    'Remarks',
  ]),
  read: ({ table, timeZone }) => {
    const leaves = table.header.includes('Withdrawal Address/Account')
    return collectDrafts(
      eachRow(table.rows, (row) => transfer(row, leaves, timeZone)),
      'kucoin-transfers',
      asset,
    )
  },
})

function transfer(row: CsvRow, leaves: boolean, timeZone: string): Fact | Sentence {
  const status = wordOf(row, 'Status')
  if (!/^(?:success|succeeded|completed)$/i.test(status)) return say('Not carried out: {status}.', { status })
  const [symbol, quantity] = [wordOf(row, 'Coin'), amountOf(row, 'Amount')]
  return {
    time: timeOf(row, 'Time', timeZone),
    kind: leaves ? 'withdrawal' : 'deposit',
    legs: [{ symbol, quantity: leaves ? outward(quantity) : inward(quantity) }],
    fees: [{ symbol, quantity: feeOf(row, 'Fee') }],
    txHash: cellOf(row, 'Hash'),
    counterparty: cellOf(row, leaves ? 'Withdrawal Address/Account' : 'Deposit Address'),
    note: cellOf(row, 'Remarks'),
  }
}
