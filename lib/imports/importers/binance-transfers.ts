/** Binance's deposit and withdrawal histories; a withdrawal's file has a column of fees. */
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { collectDrafts, eachRow } from '../collect-drafts'
import { defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, inward, momentIn, outward, wordOf } from '../row-reader'

const VENUE = 'binance' as VenueId
const COLUMNS = ['Coin', 'Network', 'Amount', 'Address', 'TXID', 'Status']

export const binanceTransfers = defineImporter({
  id: 'binance-transfers',
  name: 'Binance deposits and withdrawals',
  venue: VENUE,
  verifiedBy: 'Columns: BittyTax, reader of Binance deposits and withdrawals',
  recognise: headerMatch(['Date(UTC+0)', ...COLUMNS], ['Date(UTC+0)', ...COLUMNS, 'Fee']),
  read: ({ table }) =>
    collectDrafts(
      eachRow(table.rows, (row) => {
        const status = wordOf(row, 'Status')
        if (status.toLowerCase() !== 'completed') return say('Not carried out: {status}.', { status })
        const [symbol, leaves] = [wordOf(row, 'Coin'), table.header.includes('Fee')]
        const quantity = amountOf(row, 'Amount')
        return {
          time: momentIn(row, 'Date(UTC+0)', ['iso', 'YY-MM-DD HH:mm:ss'], 'UTC'),
          kind: leaves ? 'withdrawal' : 'deposit',
          legs: [{ symbol, quantity: leaves ? outward(quantity) : inward(quantity) }],
          fees: leaves ? [{ symbol, quantity: feeOf(row, 'Fee') }] : [],
          txHash: cellOf(row, 'TXID'),
          counterparty: cellOf(row, 'Address'),
          note: cellOf(row, 'Network'),
        }
      }),
      'binance-transfers',
      venueAssets(VENUE),
    ),
})
