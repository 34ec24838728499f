/** Kraken's trades.csv: the same ids as the trades of its ledger. Margin trades move no coins and are refused. */
import { isZero } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { collectDrafts, eachRow } from '../collect-drafts'
import { defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, momentIn, wordOf } from '../row-reader'
import { splitPair } from '../split-pair'
import { tradeLegs } from '../trade-fact'

const VENUE = 'kraken' as VenueId

export const krakenTrades = defineImporter({
  id: 'kraken-trades',
  name: 'Kraken trades',
  venue: VENUE,
  verifiedBy: 'Header and a row: tests of several open-source readers of Kraken files',
  recognise: headerMatch([
    'txid',
    'ordertxid',
    'pair',
    'time',
    'type',
    'ordertype',
    'price',
    'cost',
    'fee',
    'vol',
    'margin',
    'misc',
    'ledgers',
  ]),
  read: ({ table }) =>
    collectDrafts(
      eachRow(table.rows, (row) => {
        const market = wordOf(row, 'pair')
        const [base, quote] = splitPair(market)
        if (!isZero(feeOf(row, 'margin')))
          throw new AppError('invalid-input', say('A trade with borrowed money: import the ledgers instead.'))
        return {
          id: `trade:${wordOf(row, 'txid')}`,
          time: momentIn(row, 'time', ['iso'], 'UTC'),
          kind: 'trade',
          legs: tradeLegs(
            wordOf(row, 'type'),
            { symbol: base, quantity: amountOf(row, 'vol') },
            { symbol: quote, quantity: amountOf(row, 'cost') },
          ),
          fees: [{ symbol: quote, quantity: feeOf(row, 'fee') }],
          market,
          orderId: cellOf(row, 'ordertxid'),
        }
      }),
      'kraken-trades',
      venueAssets(VENUE),
    ),
})
