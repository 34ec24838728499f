/**
 * Binance's Simple Earn and its distributions. Rewards are income; what is subscribed and redeemed stays in the account.
 * Rewards that are only worked into the rate of a receipt coin (WBETH, BNSOL) are no rows here: they move nothing.
 */
import type { EntryReason } from '@/lib/core/entry'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { reasonOf } from '@/lib/exchanges/history/venues/binance-income'
import { binanceTime, type Clock, withTime } from '../binance-rows'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerIs } from '../header-match'
import { amountOf, cellOf, wordOf } from '../row-reader'

const VENUE = 'binance' as VenueId
const FLEXIBLE = ['Time', 'Coin', 'Amount', 'Type']
const LOCKED = ['Time', 'Coin', 'Interest', 'Lock Period', 'APR', 'Type']
const DISTRIBUTION = ['Time', 'Coin', 'Amount', 'Account', 'Type', 'Note']
const MOVES = [
  ['Subscription Date', 'Product Name', 'Coin', 'Amount', 'Type', 'From', 'Status'],
  ['Redemption Date', 'Product Name', 'Coin', 'Principal Redeemed', 'Method', 'Redeem to', 'Status'],
  ['Subscription Date', 'Coin', 'Total Amount', 'Lock Period', 'Type', 'From'],
  ['Redemption Date', 'Coin', 'Redemption Amount', 'Redeem to', 'Est. Arrival Time', 'Status'],
]

export const binanceEarn = defineImporter({
  id: 'binance-earn',
  name: 'Binance Earn and distributions',
  venue: VENUE,
  verifiedBy:
    'Simple Earn: an open-source reader of exports of 2026 and its tests; distributions: cointracking_binance',
  recognise: (header) => headerIs(FLEXIBLE, LOCKED, DISTRIBUTION, ...MOVES)(withTime(header)),
  read({ table, ...clock }) {
    const isMove = headerIs(...MOVES)(table.header) > 0
    return collectDrafts(
      eachRow(table.rows, (row) =>
        isMove ? say('A move between wallets of the same account.') : reward(row, clock),
      ),
      'binance-earn',
      venueAssets(VENUE),
    )
  },
})

function reward(row: CsvRow, clock: Clock): Fact {
  const word = cellOf(row, 'Note') || wordOf(row, 'Type')
  const reason: EntryReason = Object.hasOwn(row.cells, 'Interest')
    ? 'staking'
    : Object.hasOwn(row.cells, 'Account')
      ? reasonOf(word)
      : 'interest'
  return {
    time: binanceTime(row, clock),
    kind: ['income', reason],
    legs: [{ symbol: wordOf(row, 'Coin'), quantity: amountOf(row, 'Interest', 'Amount') }],
    note: word,
  }
}
