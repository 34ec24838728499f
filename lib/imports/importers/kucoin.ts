/** KuCoin's exports: filled orders, deposits and withdrawals. The header of the time column tells its offset. */
import { isZero } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { bareColumn, kucoinTime } from '../kucoin-columns'
import { amountOf, cellOf, feeOf, inward, outward, wordOf } from '../row-reader'
import { splitPair } from '../split-pair'
import { tradeLegs } from '../trade-fact'

const VENUE = 'kucoin' as VenueId
const asset = venueAssets(VENUE)

const ORDERS = ['UID', 'Account Type', 'Order ID', 'Symbol', 'Side', 'Order Type']
const FILLED = ['Filled Amount', 'Filled Volume', 'Fee', 'Fee Currency']

export const kucoinTrades = defineImporter({
  id: 'kucoin-trades',
  name: 'KuCoin filled orders',
  venue: VENUE,
  verifiedBy:
    'Headers: BittyTax, reader of KuCoin bundles; exitbook, list of KuCoin exports (split orders, margin, trading bots)',
  recognise: (header) =>
    headerMatch(
      [...ORDERS, 'Avg. Filled Price', 'Filled Time', ...FILLED],
      [...ORDERS, 'Filled Price', 'Time Filled', ...FILLED],
      ['tradeCreatedAt', 'symbol', 'side', 'price', 'size', 'funds', 'fee', 'feeCurrency'],
    )(header.map(bareColumn)),
  read: ({ table, timeZone }) =>
    collectDrafts(
      eachRow(table.rows, (row) => trade(row, timeZone)),
      'kucoin-trades',
      asset,
    ),
})

function trade(row: CsvRow, timeZone: string): Fact {
  const market = wordOf(row, 'Symbol', 'symbol')
  const [base, quote] = splitPair(market)
  const fee = feeOf(row, 'Fee', 'fee')
  return {
    time: kucoinTime(row, ['Filled Time', 'Time Filled', 'tradeCreatedAt'], timeZone),
    kind: 'trade',
    legs: tradeLegs(
      wordOf(row, 'Side', 'side'),
      { symbol: base, quantity: amountOf(row, 'Filled Amount', 'size') },
      { symbol: quote, quantity: amountOf(row, 'Filled Volume', 'funds') },
    ),
    fees: [{ symbol: cellOf(row, 'Fee Currency', 'Fee Currency,', 'feeCurrency') || quote, quantity: fee }],
    market,
    orderId: cellOf(row, 'Order ID', 'orderId'),
    // A tax that some countries have taken off: in which coin is not told.
    unclear: !isZero(feeOf(row, 'Tax')),
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
    time: kucoinTime(row, ['Time'], timeZone),
    kind: leaves ? 'withdrawal' : 'deposit',
    legs: [{ symbol, quantity: leaves ? outward(quantity) : inward(quantity) }],
    fees: [{ symbol, quantity: feeOf(row, 'Fee') }],
    txHash: cellOf(row, 'Hash'),
    counterparty: cellOf(row, leaves ? 'Withdrawal Address/Account' : 'Deposit Address'),
    note: cellOf(row, 'Remarks'),
  }
}
