/**
 * Bybit's spot orders: of the unified account, with bare amounts, and of the account before it, with their coins. Bybit
 * takes its fee out of what arrives; the bare file does not name the fee's coin.
 */
import { isZero } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { parseMoney } from '../parse-money'
import { cellOf, momentIn, wordOf } from '../row-reader'
import { splitPair } from '../split-pair'
import { type Side, tradeLegs } from '../trade-fact'

const VENUE = 'bybit' as VenueId

export const bybitOrders = defineImporter({
  id: 'bybit-orders',
  name: 'Bybit spot orders',
  venue: VENUE,
  verifiedBy: 'Headers and rows of both files: documentation of an open-source converter (fifo-calc)',
  recognise: headerMatch([
    'Spot Pairs',
    'Order Type',
    'Direction',
    'Filled Value',
    'Filled Price',
    'Filled Quantity',
    'Fees',
    'Timestamp (UTC)',
  ]),
  read: ({ table }) => collectDrafts(eachRow(table.rows, factOf), 'bybit-orders', venueAssets(VENUE)),
})

function factOf(row: CsvRow): Fact {
  const market = wordOf(row, 'Spot Pairs')
  const [base, quote] = splitPair(market)
  const side = wordOf(row, 'Direction')
  const fee = part(row, 'Fees', /^buy$/i.test(side) ? base : quote)
  return {
    time: momentIn(row, 'Timestamp (UTC)', ['iso', 'HH:mm YYYY-MM-DD', 'HH:mm:ss YYYY-MM-DD'], 'UTC'),
    kind: 'trade',
    legs: tradeLegs(side, part(row, 'Filled Quantity', base), part(row, 'Filled Value', quote)),
    fees: isZero(fee.quantity) ? [] : [fee],
    market,
    note: cellOf(row, 'Order No.'),
  }
}

function part(row: CsvRow, column: string, symbol: string): Side {
  const [text = '', unit = symbol] = wordOf(row, column).split(' ')
  const quantity = parseMoney(text)
  if (quantity !== undefined) return { symbol: unit, quantity }
  throw new AppError(
    'invalid-input',
    say('"{text}" is no amount ({column}).', { text: text.slice(0, 80), column }),
  )
}
