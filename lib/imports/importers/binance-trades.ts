/** Binance's spot trade history, new (amounts with their coin: `0.1BTC`) and old (a column of fee coins). */
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { binanceTime, type Clock, withTime } from '../binance-rows'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { parseMoney } from '../parse-money'
import { amountOf, cellOf, feeOf, wordOf } from '../row-reader'
import { splitPair } from '../split-pair'
import { type Side, tradeLegs } from '../trade-fact'

const VENUE = 'binance' as VenueId

export const binanceTrades = defineImporter({
  id: 'binance-trades',
  name: 'Binance spot trades',
  venue: VENUE,
  verifiedBy:
    'Header: cointracker-converters, notes on Binance; BittyTax; newer exports: tests of several open-source readers',
  recognise: (header) =>
    headerMatch(
      ['Time', 'Pair', 'Side', 'Price', 'Executed', 'Amount', 'Fee'],
      ['Time', 'Market', 'Type', 'Price', 'Amount', 'Total', 'Fee', 'Fee Coin'],
    )(withTime(header)),
  read: ({ table, ...clock }) =>
    collectDrafts(
      eachRow(table.rows, (row) =>
        Object.hasOwn(row.cells, 'Executed') ? newRow(row, clock) : oldRow(row, clock),
      ),
      'binance-trades',
      venueAssets(VENUE),
    ),
})

function oldRow(row: CsvRow, clock: Clock): Fact {
  const market = wordOf(row, 'Market')
  const [base, quote] = splitPair(market)
  const sides = [
    { symbol: base, quantity: amountOf(row, 'Amount') },
    { symbol: quote, quantity: amountOf(row, 'Total') },
  ] as const
  return {
    time: binanceTime(row, clock),
    kind: 'trade',
    legs: tradeLegs(wordOf(row, 'Type'), ...sides),
    fees: [{ symbol: cellOf(row, 'Fee Coin') || quote, quantity: feeOf(row, 'Fee') }],
    market,
  }
}

function newRow(row: CsvRow, clock: Clock): Fact {
  const market = wordOf(row, 'Pair')
  const [executed, paid] = [cellOf(row, 'Executed'), cellOf(row, 'Amount')]
  const cut = Array.from(market).findIndex(
    (_, at) => at > 0 && isNumberWith(executed, market.slice(0, at)) && isNumberWith(paid, market.slice(at)),
  )
  if (cut < 1)
    throw new AppError('invalid-input', say('Nobody can say which two assets "{pair}" is.', { pair: market }))
  const [base, quote] = [market.slice(0, cut), market.slice(cut)]
  return {
    time: binanceTime(row, clock),
    kind: 'trade',
    legs: tradeLegs(wordOf(row, 'Side'), without(executed, base), without(paid, quote)),
    fees: [feeSide(cellOf(row, 'Fee'), [base, quote, 'BNB'])],
    market,
  }
}

const isNumberWith = (text: string, symbol: string): boolean =>
  text.endsWith(symbol) && parseMoney(text.slice(0, -symbol.length)) !== undefined

function without(text: string, symbol: string): Side {
  const quantity = isNumberWith(text, symbol) ? parseMoney(text.slice(0, -symbol.length)) : undefined
  if (quantity === undefined)
    throw new AppError(
      'invalid-input',
      say('"{text}" is no amount ({column}).', { text: text.slice(0, 80), column: symbol }),
    )
  return { symbol, quantity }
}

function feeSide(text: string, symbols: readonly string[]): Side {
  const known = symbols.find((each) => isNumberWith(text, each))
  return without(text, known ?? /[A-Z]\w*$/.exec(text)?.[0] ?? '')
}
