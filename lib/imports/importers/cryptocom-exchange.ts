/** Crypto.com Exchange: trades, in its header and the one of its first years. */
import { multiply } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, inward, momentIn, unknownWord, wordOf } from '../row-reader'
import { splitPair } from '../split-pair'
import { tradeLegs } from '../trade-fact'

const VENUE = 'cryptocom' as VenueId

export const cryptocomExchange = defineImporter({
  id: 'cryptocom-exchange',
  name: 'Crypto.com Exchange trades',
  venue: VENUE,
  verifiedBy: 'Headers: cryptoTax, BittyTax and CryptoFiscaFacile',
  recognise: headerMatch(
    [
      'Order ID',
      'Trade ID',
      'Time (UTC)',
      'Symbol',
      'Side',
      'Trade Price',
      'Trade Amount',
      'Volume of Business',
      'Fee',
      'Fee Currency',
    ],
    [
      'account_type',
      'order_id',
      'trade_id',
      'create_time_utc',
      'symbol',
      'side',
      'liquditiy_indicator',
      'traded_price',
      'traded_quantity',
      'fee',
      'fee_currency',
    ],
  ),
  read: ({ table }) =>
    collectDrafts(
      eachRow(table.rows, (row) => (table.header.includes('traded_price') ? older(row) : newer(row))),
      'cryptocom-exchange',
      venueAssets(VENUE),
    ),
})

function newer(row: CsvRow): Fact {
  const market = wordOf(row, 'Symbol')
  const [base, quote] = splitPair(market)
  return {
    id: `trade:${market}:${wordOf(row, 'Trade ID')}`,
    time: momentIn(row, 'Time (UTC)', ['iso'], 'UTC'),
    kind: 'trade',
    legs: tradeLegs(
      wordOf(row, 'Side'),
      { symbol: base, quantity: amountOf(row, 'Trade Amount') },
      { symbol: quote, quantity: amountOf(row, 'Volume of Business') },
    ),
    fees: [{ symbol: cellOf(row, 'Fee Currency') || quote, quantity: inward(feeOf(row, 'Fee')) }],
    market,
    orderId: cellOf(row, 'Order ID'),
  }
}

function older(row: CsvRow): Fact {
  const [market, account] = [wordOf(row, 'symbol'), wordOf(row, 'account_type')]
  if (account !== 'SPOT') throw unknownWord(account)
  const [base, quote] = splitPair(market)
  const quantity = amountOf(row, 'traded_quantity')
  return {
    id: `trade:${market}:${wordOf(row, 'trade_id')}`,
    time: momentIn(row, 'create_time_utc', ['iso'], 'UTC'),
    kind: 'trade',
    legs: tradeLegs(
      wordOf(row, 'side'),
      { symbol: base, quantity },
      { symbol: quote, quantity: multiply(quantity, amountOf(row, 'traded_price')) },
    ),
    fees: [{ symbol: cellOf(row, 'fee_currency') || quote, quantity: inward(feeOf(row, 'fee')) }],
    market,
    orderId: cellOf(row, 'order_id'),
  }
}
