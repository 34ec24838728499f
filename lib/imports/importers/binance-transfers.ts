/**
 * Binance's deposit and withdrawal histories of coins. A newer withdrawal's file has a column of fees; the older ones are
 * the same for both directions, which the file's name tells, or the user.
 */
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { binanceTime, type Clock, withTime } from '../binance-rows'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter, type Importer } from '../define-importer'
import { type Direction, directionScore } from '../direction-in-name'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, inward, outward, wordOf } from '../row-reader'

const VENUE = 'binance' as VenueId
const COLUMNS = ['Time', 'Coin', 'Network', 'Amount', 'Address', 'TXID', 'Status']
const OLD = ['Time', 'Coin', 'Amount', 'TransactionFee', 'Address', 'TXID', 'Status']
const MORE = ['SourceAddress', 'PaymentID']

export const binanceTransfers = defineImporter({
  id: 'binance-transfers',
  name: 'Binance deposits and withdrawals',
  venue: VENUE,
  verifiedBy:
    'Columns: BittyTax, reader of Binance deposits and withdrawals; newer exports: tests of several open-source readers',
  recognise: (header) => headerMatch(COLUMNS, [...COLUMNS, 'Fee'])(withTime(header)),
  read: ({ table, ...clock }) =>
    collectDrafts(
      eachRow(table.rows, (row) =>
        transfer(row, table.header.includes('Fee') ? 'withdrawal' : 'deposit', clock),
      ),
      'binance-transfers',
      venueAssets(VENUE),
    ),
})

const older = (direction: Direction, id: string, name: string): Importer =>
  defineImporter({
    id,
    name,
    venue: VENUE,
    verifiedBy: 'Columns: BittyTax, reader of older Binance deposits and withdrawals',
    recognise: (header, fileName) => {
      const fits = headerMatch(OLD, [...OLD, ...MORE], [...OLD, 'Network'], [...OLD, 'Network', ...MORE])
      return directionScore(fits(withTime(header)), direction, fileName)
    },
    read: ({ table, ...clock }) =>
      collectDrafts(
        eachRow(table.rows, (row) => transfer(row, direction, clock)),
        id,
        venueAssets(VENUE),
      ),
  })

export const binanceOlderDeposits = older(
  'deposit',
  'binance-older-deposits',
  'Binance deposits (older file)',
)
export const binanceOlderWithdrawals = older(
  'withdrawal',
  'binance-older-withdrawals',
  'Binance withdrawals (older file)',
)

function transfer(row: CsvRow, direction: Direction, clock: Clock): Fact | Sentence {
  const status = wordOf(row, 'Status')
  if (status.toLowerCase() !== 'completed') return say('Not carried out: {status}.', { status })
  const [symbol, quantity] = [wordOf(row, 'Coin'), amountOf(row, 'Amount')]
  const signed = direction === 'deposit' ? inward(quantity) : outward(quantity)
  return {
    time: binanceTime(row, clock),
    kind: direction,
    legs: [{ symbol, quantity: signed }],
    fees: [{ symbol, quantity: inward(feeOf(row, 'Fee', 'TransactionFee')) }],
    txHash: cellOf(row, 'TXID'),
    counterparty: cellOf(row, 'Address'),
    note: cellOf(row, 'Network'),
  }
}
