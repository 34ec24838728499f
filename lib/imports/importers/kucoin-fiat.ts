/** KuCoin's deposits and withdrawals of fiat money. A deposit's amount has its fee inside. */
import { absolute } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { collectDrafts, eachRow } from '../collect-drafts'
import { defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { bareColumn, kucoinTime } from '../kucoin-columns'
import { amountOf, cellOf, feeOf, inward, outward, wordOf } from '../row-reader'

const VENUE = 'kucoin' as VenueId
const COLUMNS = ['Order ID', 'Currency (Fiat)', 'Fiat Amount', 'Fee', 'Status', 'Time']

export const kucoinFiat = defineImporter({
  id: 'kucoin-fiat',
  name: 'KuCoin fiat deposits and withdrawals',
  venue: VENUE,
  verifiedBy: 'Headers: BittyTax and exitbook; meaning of deposits: BittyTax and tests of another reader',
  recognise: (header) =>
    headerMatch(
      [...COLUMNS, 'Deposit Method'],
      [...COLUMNS, 'Fee Currency', 'Withdrawal Method'],
    )(header.map(bareColumn)),
  read({ table, timeZone }) {
    const leaves = table.header.includes('Withdrawal Method')
    return collectDrafts(
      eachRow(table.rows, (row) => {
        const status = wordOf(row, 'Status')
        if (!/^(?:success|succeeded|completed|done)$/i.test(status))
          return say('Not carried out: {status}.', { status })
        const [symbol, quantity, fee] = [
          wordOf(row, 'Currency (Fiat)'),
          amountOf(row, 'Fiat Amount'),
          absolute(feeOf(row, 'Fee')),
        ]
        return {
          id: `fiat:${wordOf(row, 'Order ID')}`,
          time: kucoinTime(row, ['Time'], timeZone),
          kind: leaves ? 'withdrawal' : 'deposit',
          legs: [{ symbol, quantity: leaves ? outward(quantity) : inward(quantity) }],
          fees: [{ symbol: cellOf(row, 'Fee Currency') || symbol, quantity: fee }],
          counterparty: cellOf(row, leaves ? 'Withdrawal Method' : 'Deposit Method'),
          // Whether a withdrawal's fee comes on top of its amount is not documented.
          unclear: leaves && fee !== '0',
        }
      }),
      'kucoin-fiat',
      venueAssets(VENUE),
    )
  },
})
