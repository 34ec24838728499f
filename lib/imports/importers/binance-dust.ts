/** Small amounts that Binance swept into BNB, as its page lists them. What was converted is told after the service charge. */
import { add } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { binanceTime, withTime } from '../binance-rows'
import { collectDrafts, eachRow } from '../collect-drafts'
import { defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, feeOf, inward, outward, wordOf } from '../row-reader'

const VENUE = 'binance' as VenueId

export const binanceDust = defineImporter({
  id: 'binance-dust',
  name: 'Binance small amounts into BNB',
  venue: VENUE,
  verifiedBy: 'Columns and a row: cointracking_binance; its fee is 2 % of both together',
  recognise: (header) =>
    headerMatch(['Time', 'Coin', 'Amount', 'Fee (BNB)', 'Converted BNB'])(withTime(header)),
  read: ({ table, ...clock }) =>
    collectDrafts(
      eachRow(table.rows, (row) => {
        const fee = inward(feeOf(row, 'Fee (BNB)'))
        return {
          time: binanceTime(row, clock),
          kind: ['trade', 'dust'],
          legs: [
            { symbol: wordOf(row, 'Coin'), quantity: outward(amountOf(row, 'Amount')) },
            { symbol: 'BNB', quantity: add(inward(amountOf(row, 'Converted BNB')), fee) },
          ],
          fees: [{ symbol: 'BNB', quantity: fee }],
        }
      }),
      'binance-dust',
      venueAssets(VENUE),
    ),
})
