/** KuCoin's convert orders: what was sold and bought, each with its coin. */
import { isZero } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { collectDrafts, eachRow } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { bareColumn, kucoinTime } from '../kucoin-columns'
import { parseMoney } from '../parse-money'
import { feeOf, inward, outward, wordOf } from '../row-reader'
import type { Side } from '../trade-fact'

const VENUE = 'kucoin' as VenueId

export const kucoinConvert = defineImporter({
  id: 'kucoin-convert',
  name: 'KuCoin convert orders',
  venue: VENUE,
  verifiedBy: 'Header: everytrade and exitbook; amounts: an open-source reader of convert orders',
  recognise: (header) =>
    headerMatch([
      'UID',
      'Account Type',
      'Payment Account',
      'Sell',
      'Buy',
      'Price',
      'Time of Update',
      'Status',
    ])(header.map(bareColumn)),
  read: ({ table, timeZone }) =>
    collectDrafts(
      eachRow(table.rows, (row) => {
        const status = wordOf(row, 'Status')
        if (!/^(?:success|succeeded|completed|done)$/i.test(status))
          return say('Not carried out: {status}.', { status })
        const [gives, gets] = [moneyOf(row, 'Sell'), moneyOf(row, 'Buy')]
        return {
          time: kucoinTime(row, ['Time of Update'], timeZone),
          kind: ['trade', 'conversion'],
          legs: [
            { ...gives, quantity: outward(gives.quantity) },
            { ...gets, quantity: inward(gets.quantity) },
          ],
          unclear: !isZero(feeOf(row, 'Tax')),
        }
      }),
      'kucoin-convert',
      venueAssets(VENUE),
    ),
})

function moneyOf(row: CsvRow, column: string): Side {
  const [text = '', symbol = ''] = wordOf(row, column).split(' ')
  const quantity = parseMoney(text)
  if (quantity !== undefined && symbol !== '') return { symbol, quantity }
  throw new AppError(
    'invalid-input',
    say('"{text}" is no amount ({column}).', { text: text.slice(0, 80), column }),
  )
}
