/** KuCoin Earn: what it paid. What was staked and redeemed stays in the account. */
import { isZero } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { collectDrafts, eachRow } from '../collect-drafts'
import { defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { bareColumn, kucoinTime } from '../kucoin-columns'
import { amountOf, cellOf, feeOf, wordOf } from '../row-reader'

const VENUE = 'kucoin' as VenueId
const STAKED = ['Staked Time', 'Staked Coin', 'Product Type', 'Amount', 'Redemption Time', 'Status']

export const kucoinEarn = defineImporter({
  id: 'kucoin-earn',
  name: 'KuCoin Earn',
  venue: VENUE,
  verifiedBy: 'Headers: BittyTax, reader of KuCoin bundles; exitbook, list of KuCoin exports',
  recognise: (header) =>
    headerMatch(
      [
        'UID',
        'Order ID',
        'Time',
        'Staked Coin',
        'Product Type',
        'Earnings Coin',
        'Earnings Type',
        'Amount',
        'Fee',
      ],
      ['UID', ...STAKED, 'Maturity Date'],
    )(header.map(bareColumn)),
  read({ table, timeZone }) {
    const isMove = headerMatch(STAKED)(table.header.map(bareColumn)) > 0
    return collectDrafts(
      eachRow(table.rows, (row) => {
        if (isMove) return say('A move between wallets of the same account.')
        const product = cellOf(row, 'Product Type')
        return {
          time: kucoinTime(row, ['Time'], timeZone),
          kind: ['income', /sav|flex|lend/i.test(product) ? 'interest' : 'staking'],
          legs: [{ symbol: wordOf(row, 'Earnings Coin'), quantity: amountOf(row, 'Amount') }],
          note: [product, cellOf(row, 'Product Name')].filter((text) => text !== '').join(' | '),
          // Whether the amount is told before or after it is not documented.
          unclear: !isZero(feeOf(row, 'Fee')),
        }
      }),
      'kucoin-earn',
      venueAssets(VENUE),
    )
  },
})
