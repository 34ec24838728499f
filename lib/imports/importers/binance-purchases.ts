/**
 * Coins bought from Binance with money, or sold for it: by card, bank or balance. What is paid by card never lay in the
 * account: such a row is told as the money's deposit and its trade, as Binance's interface tells it.
 */
import { isZero, subtract } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { binanceTime, type Clock, feeIn, moneyIn, withTime } from '../binance-rows'
import { collectDrafts, type Fact, factsOfRows } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { cellOf, inward, outward, wordOf } from '../row-reader'
import { type Side, tradeLegs } from '../trade-fact'

const VENUE = 'binance' as VenueId
const asset = venueAssets(VENUE)

export const binancePurchases = defineImporter({
  id: 'binance-purchases',
  name: 'Binance purchases with money',
  venue: VENUE,
  verifiedBy:
    'Newer header and rows: tests of open-source readers of buy histories; older columns: cointracking_binance',
  recognise: (header) =>
    headerMatch(
      ['Time', 'Method', 'Spend Amount', 'Receive Amount', 'Fee', 'Price', 'Status', 'Transaction ID'],
      ['Time', 'Amount', 'Fees', 'Final Amount', 'Status'],
    )(withTime(header)),
  read: ({ table, ...clock }) =>
    collectDrafts(
      factsOfRows(table.rows, (row) => factsOf(row, clock)),
      'binance-purchases',
      asset,
    ),
})

const isMoney = ({ symbol }: Side): boolean => asset(symbol).startsWith('fiat:')

function factsOf(row: CsvRow, clock: Clock): { facts: readonly Fact[] } | Sentence {
  const status = wordOf(row, 'Status')
  if (!/^(?:successful|completed)$/i.test(status)) return say('Not carried out: {status}.', { status })
  const [spent, got] = [
    moneyIn(row, Object.hasOwn(row.cells, 'Spend Amount') ? 'Spend Amount' : 'Amount'),
    moneyIn(row, Object.hasOwn(row.cells, 'Receive Amount') ? 'Receive Amount' : 'Final Amount'),
  ]
  if (isMoney(spent) === isMoney(got))
    throw new AppError('invalid-input', say('One side of this row should be money of a state.'))
  const [id, method] = [cellOf(row, 'Transaction ID'), cellOf(row, 'Method')]
  const base = { time: binanceTime(row, clock), counterparty: method }
  const trade: Fact = {
    ...base,
    ...(id === '' ? {} : { id: `payment:${id}` }),
    kind: 'trade',
    ...(isMoney(spent) ? bought(row, spent, got) : { legs: tradeLegs('sell', spent, got) }),
  }
  const [kind, money] = isMoney(spent) ? (['deposit', spent] as const) : (['withdrawal', got] as const)
  if (/\bbalance\b/i.test(method) || isZero(money.quantity)) return { facts: [trade] }
  const quantity = kind === 'deposit' ? inward(money.quantity) : outward(money.quantity)
  const outside: Fact = {
    ...base,
    ...(id === '' ? {} : { id: `payment:${id}:money` }),
    kind,
    legs: [{ symbol: money.symbol, quantity }],
  }
  return { facts: [outside, trade] }
}

/** The fee is part of what is spent; of a sale it is missing from what is paid out. */
function bought(row: CsvRow, spent: Side, got: Side): Pick<Fact, 'legs' | 'fees'> {
  const column = Object.hasOwn(row.cells, 'Fee') ? 'Fee' : 'Fees'
  const fee = feeIn(row, column, spent.symbol)
  if (fee.symbol !== spent.symbol) return { legs: tradeLegs('buy', got, spent), fees: [fee] }
  const paid = { symbol: spent.symbol, quantity: subtract(spent.quantity, fee.quantity) }
  return { legs: tradeLegs('buy', got, paid), fees: [fee] }
}
