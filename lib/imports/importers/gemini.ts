/** Gemini's transaction history (its spreadsheet, saved as CSV): a column of amounts and one of fees for every asset. */
import { absolute } from '@/lib/core/amount'
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

const VENUE = 'gemini' as VenueId

export const gemini = defineImporter({
  id: 'gemini',
  name: 'Gemini transactions',
  venue: VENUE,
  verifiedBy: 'Header: BittyTax, reader of Gemini transaction histories',
  // Gemini has a column of amounts, fees and balances for every asset: the header is recognised by its fixed columns alone.
  recognise: (header) =>
    headerMatch(['Date', 'Time (UTC)', 'Type', 'Symbol', 'Specification', 'Trade ID', 'Tx Hash'])(header) > 0
      ? 0.9
      : 0,
  read: ({ table }) => collectDrafts(eachRow(table.rows, factOf), 'gemini', venueAssets(VENUE)),
})

const amount = (row: CsvRow, asset: string) => amountOf(row, `${asset} Amount ${asset}`)
const fee = (row: CsvRow, asset: string) => ({
  symbol: asset,
  quantity: absolute(feeOf(row, `Fee (${asset}) ${asset}`)),
})

function factOf(row: CsvRow): Fact | Sentence {
  if (cellOf(row, 'Date') === '') return say('A row of totals.')
  const [type, symbol] = [wordOf(row, 'Type'), wordOf(row, 'Symbol')]
  const [day, clock = ''] = [
    cellOf(row, 'Date').slice(0, 10),
    /\d{1,2}:\d{2}.*$/.exec(cellOf(row, 'Time (UTC)'))?.[0],
  ]
  const time = parseTime(`${day} ${clock}`.trim(), 'iso', 'UTC')
  if (!time) throw unknownWord(`${day} ${clock}`)
  const id = cellOf(row, 'Trade ID')
  switch (type) {
    case 'Buy':
    case 'Sell': {
      const [base, quote] = splitPair(symbol)
      const sides = [base, quote].map((asset) => ({ symbol: asset, quantity: amount(row, asset) }))
      const [first, second] = sides
      if (!first || !second) throw unknownWord(symbol)
      const legs = tradeLegs(type, first, second)
      return {
        time,
        kind: 'trade',
        legs,
        fees: [fee(row, quote)],
        orderId: cellOf(row, 'Order ID'),
        market: symbol,
        note: id,
      }
    }
    case 'Credit':
      return {
        time,
        kind: 'deposit',
        legs: [{ symbol, quantity: inward(amount(row, symbol)) }],
        fees: [fee(row, symbol)],
        txHash: cellOf(row, 'Tx Hash'),
        counterparty: cellOf(row, 'Deposit Destination'),
        note: cellOf(row, 'Specification'),
      }
    case 'Debit':
      return {
        time,
        kind: 'withdrawal',
        legs: [{ symbol, quantity: outward(amount(row, symbol)) }],
        fees: [fee(row, symbol)],
        txHash: cellOf(row, 'Tx Hash'),
        counterparty: cellOf(row, 'Withdrawal Destination'),
        note: cellOf(row, 'Specification'),
      }
    default:
      throw unknownWord(type)
  }
}
