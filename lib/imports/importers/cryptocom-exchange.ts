/** Crypto.com Exchange: trades. */
import type { VenueId } from '@/lib/core/ids'
import { collectDrafts, eachRow } from '../collect-drafts'
import { defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, inward, momentIn, wordOf } from '../row-reader'
import { splitPair } from '../split-pair'
import { tradeLegs } from '../trade-fact'

const VENUE = 'cryptocom' as VenueId

export const cryptocomExchange = defineImporter({
  id: 'cryptocom-exchange',
  name: 'Crypto.com Exchange trades',
  venue: VENUE,
  verifiedBy: 'Header: documentation of an open-source reader of Crypto.com Exchange trades',
  recognise: headerMatch([
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
  ]),
  read: ({ table }) =>
    collectDrafts(
      eachRow(table.rows, (row) => {
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
      }),
      'cryptocom-exchange',
      venueAssets(VENUE),
    ),
})
