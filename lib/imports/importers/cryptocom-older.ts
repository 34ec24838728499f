/** Crypto.com Exchange's exports of its first years: transfers, and what staking, superchargers and rebates paid. */
import { isZero } from '@/lib/core/amount'
import type { EntryReason } from '@/lib/core/entry'
import type { VenueId } from '@/lib/core/ids'
import { collectDrafts, eachRow } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerIs } from '../header-match'
import { amountOf, cellOf, feeOf, inward, momentIn, outward, unknownWord, wordOf } from '../row-reader'

const VENUE = 'cryptocom' as VenueId
const timeOf = (row: CsvRow) => momentIn(row, 'create_time_utc', ['iso'], 'UTC')

export const cryptocomOlderTransfers = defineImporter({
  id: 'cryptocom-older-transfers',
  name: 'Crypto.com Exchange deposits and withdrawals (older)',
  venue: VENUE,
  verifiedBy: 'Header: BittyTax and CryptoFiscaFacile; meaning of the status: BittyTax',
  recognise: headerIs(['create_time_utc', 'currency', 'amount', 'fee', 'address', 'status']),
  read: ({ table }) =>
    collectDrafts(
      eachRow(table.rows, (row) => {
        const [symbol, status] = [wordOf(row, 'currency'), wordOf(row, 'status')]
        // The status tells the direction too: both files have the same header.
        const leaves = status === '5'
        if (!leaves && status !== '1') throw unknownWord(status)
        const [amount, fee] = [amountOf(row, 'amount'), inward(feeOf(row, 'fee'))]
        return {
          time: timeOf(row),
          kind: leaves ? 'withdrawal' : 'deposit',
          legs: [{ symbol, quantity: leaves ? outward(amount) : inward(amount) }],
          fees: [{ symbol, quantity: fee }],
          counterparty: cellOf(row, 'address'),
          // Whether the fee is inside of the amount is not documented.
          unclear: !isZero(fee),
        }
      }),
      'cryptocom-older-transfers',
      venueAssets(VENUE),
    ),
})

const INTEREST = ['stake_currency', 'stake_amount', 'apr', 'interest_currency', 'interest_amount', 'status']
const REBATE = [
  'trade_fee_currency',
  'trade_fee_amount',
  'rebate_percentage',
  'rebate_currency',
  'rebate_amount',
  'rebate_destination',
  'status',
]
// The venue's own spelling.
const SUPERCHARGER = ['supercharger_currency', 'reward_mount', 'description']

export const cryptocomOlderRewards = defineImporter({
  id: 'cryptocom-older-rewards',
  name: 'Crypto.com Exchange rewards (older)',
  venue: VENUE,
  verifiedBy: 'Headers: BittyTax and CryptoFiscaFacile',
  recognise: headerIs(...[INTEREST, REBATE, SUPERCHARGER].map((columns) => ['create_time_utc', ...columns])),
  read({ table }) {
    const has = (column: string) => table.header.includes(column)
    const [reason, currency, amount]: [EntryReason, string, string] = has('rebate_amount')
      ? ['cashback', 'rebate_currency', 'rebate_amount']
      : has('reward_mount')
        ? ['staking', 'supercharger_currency', 'reward_mount']
        : ['staking', 'interest_currency', 'interest_amount']
    return collectDrafts(
      eachRow(table.rows, (row) => {
        const status = cellOf(row, 'status')
        if (has('interest_amount') && !/^[12]$/.test(status)) throw unknownWord(status)
        return {
          time: timeOf(row),
          kind: ['income', reason],
          legs: [{ symbol: wordOf(row, currency), quantity: inward(amountOf(row, amount)) }],
          note: cellOf(row, 'description', 'rebate_destination'),
        }
      }),
      'cryptocom-older-rewards',
      venueAssets(VENUE),
    )
  },
})
