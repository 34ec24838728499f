/**
 * Binance's deals between users (P2P, earlier C2C). Both sides pay each other outside of Binance: each deal is told as the
 * money's way in or out and its trade, as Binance's interface tells it for the last six months.
 */
import { add } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { binanceTime, type Clock } from '../binance-rows'
import { collectDrafts, type Fact, factsOfRows } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, inward, outward, wordOf } from '../row-reader'
import { tradeLegs } from '../trade-fact'

const VENUE = 'binance' as VenueId
const COLUMNS = [
  'Order Number',
  'Order Type',
  'Asset Type',
  'Fiat Type',
  'Total Price',
  'Price',
  'Quantity',
  'Status',
  'Created Time',
]

export const binanceC2c = defineImporter({
  id: 'binance-c2c',
  name: 'Binance deals between users (P2P)',
  venue: VENUE,
  verifiedBy: 'Headers and rows: tests and samples of four open-source readers of P2P order histories',
  // "Couterparty" is the venue's own spelling.
  recognise: headerMatch([...COLUMNS, 'Exchange rate', 'Maker Fee', 'Taker Fee', 'Couterparty'], COLUMNS),
  read: ({ table, ...clock }) =>
    collectDrafts(
      factsOfRows(table.rows, (row) => factsOf(row, clock)),
      'binance-c2c',
      venueAssets(VENUE),
    ),
})

function factsOf(row: CsvRow, clock: Clock): { facts: readonly Fact[] } | Sentence {
  const status = wordOf(row, 'Status')
  if (!/^completed$/i.test(status)) return say('Not carried out: {status}.', { status })
  const id = `c2c:${wordOf(row, 'Order Number')}`
  const [coin, money] = [
    { symbol: wordOf(row, 'Asset Type'), quantity: amountOf(row, 'Quantity') },
    { symbol: wordOf(row, 'Fiat Type'), quantity: amountOf(row, 'Total Price') },
  ]
  const base = {
    time: binanceTime(row, clock, 'Created Time'),
    counterparty: cellOf(row, 'Couterparty', 'Counterparty'),
  }
  const [side, fee] = [wordOf(row, 'Order Type'), add(feeOf(row, 'Maker Fee'), feeOf(row, 'Taker Fee'))]
  const legs = tradeLegs(side, coin, money).map((leg) =>
    leg.symbol === coin.symbol ? { ...leg, bucket: 'funding' as const } : leg,
  )
  const buys = side.toLowerCase() === 'buy'
  const quantity = buys ? inward(money.quantity) : outward(money.quantity)
  return {
    facts: [
      { ...base, id: `${id}:money`, kind: buys ? 'deposit' : 'withdrawal', legs: [{ ...money, quantity }] },
      { ...base, id, kind: 'trade', legs, fees: [{ symbol: coin.symbol, quantity: inward(fee) }] },
    ],
  }
}
