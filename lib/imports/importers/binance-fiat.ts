/**
 * Binance's deposits and withdrawals of fiat money. The older file is the same for both directions: its name tells which,
 * or the user. A row's three amounts have to add up: what was ordered is what arrived and the fee.
 */
import { add, compare } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { binanceTime, type Clock, feeIn, moneyIn, withTime } from '../binance-rows'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter, type Importer } from '../define-importer'
import { type Direction, directionScore } from '../direction-in-name'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, inward, outward, wordOf } from '../row-reader'
import type { Side } from '../trade-fact'

const VENUE = 'binance' as VenueId
const ORDERED: Record<Direction, readonly string[]> = {
  deposit: ['Deposit Amount'],
  withdrawal: ['Withdraw Amount', 'Withdrawal Amount'],
}
const NEW = ['Time', 'Method', 'Receive Amount', 'Fee', 'Status', 'Transaction ID']
const OLD = ['Time', 'Coin', 'Amount', 'Status', 'Payment Method', 'Indicated Amount', 'Fee', 'Order ID']

const recognise = (direction: Direction) => (header: readonly string[], fileName?: string) => {
  const named = withTime(header)
  return Math.max(
    headerMatch(...ORDERED[direction].map((column) => [...NEW, column]))(named),
    directionScore(headerMatch(OLD)(named), direction, fileName),
  )
}

const importerOf = (direction: Direction, id: string, name: string): Importer =>
  defineImporter({
    id,
    name,
    venue: VENUE,
    verifiedBy:
      'Older header and its meaning: BittyTax and tests of another open-source reader; newer one: open-source readers of translated exports',
    recognise: recognise(direction),
    read: ({ table, ...clock }) =>
      collectDrafts(
        eachRow(table.rows, (row) => factOf(row, direction, clock)),
        id,
        venueAssets(VENUE),
      ),
  })

export const binanceFiatDeposits = importerOf('deposit', 'binance-fiat-deposits', 'Binance fiat deposits')
export const binanceFiatWithdrawals = importerOf(
  'withdrawal',
  'binance-fiat-withdrawals',
  'Binance fiat withdrawals',
)

function factOf(row: CsvRow, direction: Direction, clock: Clock): Fact | Sentence {
  const status = wordOf(row, 'Status')
  if (!/^(?:successful|completed|finished)$/i.test(status))
    return say('Not carried out: {status}.', { status })
  const { ordered, arrived, fee } = amountsOf(row, direction)
  if (compare(ordered.quantity, add(arrived.quantity, fee.quantity)) !== 0)
    throw new AppError('invalid-input', say('The amounts of this row do not add up.'))
  const quantity = direction === 'deposit' ? inward(ordered.quantity) : outward(arrived.quantity)
  return {
    id: `fiat:${wordOf(row, 'Transaction ID', 'Order ID')}`,
    time: binanceTime(row, clock),
    kind: direction,
    legs: [{ symbol: ordered.symbol, quantity }],
    fees: [fee],
    counterparty: cellOf(row, 'Method', 'Payment Method'),
  }
}

function amountsOf(row: CsvRow, direction: Direction): Record<'ordered' | 'arrived' | 'fee', Side> {
  if (Object.hasOwn(row.cells, 'Indicated Amount')) {
    const symbol = wordOf(row, 'Coin')
    const told = (quantity: Side['quantity']): Side => ({ symbol, quantity: inward(quantity) })
    return {
      ordered: told(amountOf(row, 'Indicated Amount')),
      arrived: told(amountOf(row, 'Amount')),
      fee: told(feeOf(row, 'Fee')),
    }
  }
  const column = ORDERED[direction].find((name) => Object.hasOwn(row.cells, name)) ?? 'Amount'
  const ordered = moneyIn(row, column)
  const [arrived, fee] = [moneyIn(row, 'Receive Amount', ordered.symbol), feeIn(row, 'Fee', ordered.symbol)]
  if (arrived.symbol !== ordered.symbol || fee.symbol !== ordered.symbol)
    throw new AppError('invalid-input', say('The amounts of this row do not add up.'))
  return { ordered, arrived, fee }
}
