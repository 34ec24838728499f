/** Binance's history of conversions, with and without the wallet, and the one that tells only when a row was updated. */
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { binanceTime, moneyOfPair, withTime } from '../binance-rows'
import { collectDrafts, eachRow } from '../collect-drafts'
import { defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { inward, outward, wordOf } from '../row-reader'

const VENUE = 'binance' as VenueId
const COLUMNS = ['Pair', 'Type', 'Sell', 'Buy', 'Price', 'Inverse Price', 'Date Updated', 'Status']

export const binanceConvert = defineImporter({
  id: 'binance-convert',
  name: 'Binance conversions',
  venue: VENUE,
  verifiedBy:
    'Header: BittyTax, reader of Binance conversions; newer exports: tests of several open-source readers',
  recognise: (header) =>
    headerMatch(['Time', 'Wallet', ...COLUMNS], ['Time', ...COLUMNS], COLUMNS)(withTime(header)),
  read({ table, ...clock }) {
    const own = withTime(table.header).includes('Time') ? undefined : 'Date Updated'
    return collectDrafts(
      eachRow(table.rows, (row) => {
        const status = wordOf(row, 'Status')
        if (!/^success(?:ful)?$/i.test(status)) return say('Not carried out: {status}.', { status })
        const [gives, gets] = moneyOfPair(row, wordOf(row, 'Pair'), ['Sell', 'Buy'])
        return {
          time: binanceTime(row, clock, own),
          kind: ['trade', 'conversion'],
          legs: [
            { ...gives, quantity: outward(gives.quantity) },
            { ...gets, quantity: inward(gets.quantity) },
          ],
          market: wordOf(row, 'Pair'),
        }
      }),
      'binance-convert',
      venueAssets(VENUE),
    )
  },
})
