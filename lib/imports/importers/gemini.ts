/** Gemini's transaction history (its CSV, or its spreadsheet saved as one): a column of amounts and one of fees for every asset. */
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { feesIn, pairIn, withoutUnits } from '../gemini-cells'
import { headerMatch } from '../header-match'
import { type ParsedTime, parseTime } from '../parse-time'
import { amountOf, cellOf, inward, outward, unknownWord, wordOf } from '../row-reader'
import { splitPair } from '../split-pair'
import { tradeLegs } from '../trade-fact'

const VENUE = 'gemini' as VenueId

export const gemini = defineImporter({
  id: 'gemini',
  name: 'Gemini transactions',
  venue: VENUE,
  verifiedBy: 'Header: BittyTax; cells with units: tests and samples of two open-source readers',
  // Gemini has a column of amounts, fees and balances for every asset: the header is recognised by its fixed columns alone.
  recognise: (header) =>
    headerMatch(['Date', 'Time (UTC)', 'Type', 'Symbol', 'Specification', 'Trade ID', 'Tx Hash'])(header) > 0
      ? 0.9
      : 0,
  read: ({ table }) =>
    collectDrafts(
      eachRow(table.rows, (row) => factOf(withoutUnits(row))),
      'gemini',
      venueAssets(VENUE),
    ),
})

/** Gemini Earn's history: what was lent is the same account's still, its interest is income. */
export const geminiEarn = defineImporter({
  id: 'gemini-earn',
  name: 'Gemini Earn',
  venue: VENUE,
  verifiedBy: 'Columns and types: two open-source readers of Gemini Earn histories',
  recognise: (header) =>
    headerMatch(['Date', 'Type', 'Symbol', 'APY'])(header) > 0 &&
    header.some((column) => /^Amount [A-Z0-9]+$/.test(column))
      ? 0.9
      : 0,
  read: ({ table }) =>
    collectDrafts(
      eachRow(table.rows, (row) => earnOf(withoutUnits(row))),
      'gemini-earn',
      venueAssets(VENUE),
    ),
})

function timeOf(row: CsvRow): ParsedTime {
  const [day, clock = ''] = [
    cellOf(row, 'Date').slice(0, 10),
    /\d{1,2}:\d{2}.*$/.exec(cellOf(row, 'Time (UTC)') || cellOf(row, 'Date'))?.[0],
  ]
  const time = parseTime(`${day} ${clock}`.trim(), 'iso', 'UTC')
  if (!time) throw unknownWord(`${day} ${clock}`)
  return time
}

const amount = (row: CsvRow, asset: string) => amountOf(row, `${asset} Amount ${asset}`)

function factOf(row: CsvRow): Fact | Sentence {
  if (cellOf(row, 'Date') === '') return say('A row of totals.')
  const [type, symbol, word] = [wordOf(row, 'Type'), wordOf(row, 'Symbol'), cellOf(row, 'Specification')]
  const base = { time: timeOf(row), fees: feesIn(row) }
  switch (type) {
    case 'Buy':
    case 'Sell': {
      const [first, second] = pairIn(row, symbol) ?? splitPair(symbol)
      const legs = tradeLegs(
        type,
        { symbol: first, quantity: amount(row, first) },
        { symbol: second, quantity: amount(row, second) },
      )
      const [orderId, note] = [cellOf(row, 'Order ID'), cellOf(row, 'Trade ID')]
      return { ...base, kind: 'trade', legs, orderId, market: symbol, note }
    }
    case 'Credit':
    case 'Debit': {
      if (/^Earn\b/i.test(word)) return say('A move between wallets of the same account.')
      const came = type === 'Credit'
      const quantity = came ? inward(amount(row, symbol)) : outward(amount(row, symbol))
      return {
        ...base,
        kind: came ? 'deposit' : word === 'Gemini Pay' ? 'spend' : 'withdrawal',
        legs: [{ symbol, quantity }],
        txHash: cellOf(row, 'Tx Hash'),
        counterparty: cellOf(row, came ? 'Deposit Destination' : 'Withdrawal Destination'),
        note: word,
        // What the venue gave or took for a reason it does not tell.
        unclear: /^Administrative\b/i.test(word),
      }
    }
    default:
      throw unknownWord(type)
  }
}

function earnOf(row: CsvRow): Fact | Sentence {
  const symbol = cellOf(row, 'Symbol')
  const type = cellOf(row, 'Type')
  if (symbol === '' || type === 'Monthly Interest Summary') return say('A row of totals.')
  if (type === 'Deposit' || type === 'Redeem') return say('A move between wallets of the same account.')
  if (type !== 'Interest Credit') throw unknownWord(type)
  return {
    time: timeOf(row),
    kind: ['income', 'interest'],
    legs: [{ symbol, quantity: inward(amountOf(row, `Amount ${symbol}`)) }],
  }
}
