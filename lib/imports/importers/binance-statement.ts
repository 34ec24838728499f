/**
 * Binance's transaction history ("all statements"). It tells rows, not trades: what one wallet bought, sold and paid in
 * one second is one entry. When more than two coins share the second nobody can say which paid for which: the legs are
 * true, the entry is marked unclear.
 */
import { type Amount, add, compare, isNegative, isZero, negate, ZERO } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { isFee, isMove, SINGLE_OPERATIONS, TRADE_OPERATIONS, tradeKind } from '../binance-operations'
import { binanceTime, type Clock, withTime } from '../binance-rows'
import { collectDrafts, type Fact, type Finding, found, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, unknownWord, wordOf } from '../row-reader'

const VENUE = 'binance' as VenueId
const COLUMNS = ['Account', 'Operation', 'Coin', 'Change', 'Remark']

export const binanceStatement = defineImporter({
  id: 'binance-statement',
  name: 'Binance transaction history',
  venue: VENUE,
  verifiedBy:
    'Header: cryptoTax (R package), sample data set of a Binance transaction history; operations: BittyTax; offset in the name of newer files: tests of open-source readers',
  recognise: (header) =>
    headerMatch(
      ['User_ID', 'Time', ...COLUMNS],
      ['User ID', 'Time', ...COLUMNS],
      ['Time', ...COLUMNS],
    )(withTime(header)),
  read({ table, ...clock }) {
    const groups = new Map<string, CsvRow[]>()
    const findings: Finding[] = []
    for (const row of table.rows) {
      if (!TRADE_OPERATIONS.has(cellOf(row, 'Operation')))
        findings.push(found([row], () => single(row, clock)))
      else {
        const key = `${timeCell(row)}|${cellOf(row, 'Account')}`
        groups.set(key, [...(groups.get(key) ?? []), row])
      }
    }
    for (const rows of groups.values()) findings.push(found(rows, () => trade(rows, clock)))
    return collectDrafts(findings, 'binance-statement', venueAssets(VENUE))
  },
})

const timeCell = (row: CsvRow): string => cellOf(row, 'UTC_Time', 'Time')

function single(row: CsvRow, clock: Clock): Fact | ReturnType<typeof say> {
  const operation = wordOf(row, 'Operation')
  const [quantity, symbol, time] = [amountOf(row, 'Change'), wordOf(row, 'Coin'), binanceTime(row, clock)]
  if (isMove(operation)) return say('A move between wallets of the same account.')
  const kind = SINGLE_OPERATIONS.get(operation)
  if (kind === undefined) throw unknownWord(operation)
  const isIncome = typeof kind !== 'string' && kind[0] === 'income'
  const note = cellOf(row, 'Remark')
  // Taken back: what was income leaves again.
  if (isIncome && isNegative(quantity))
    return { time, kind: 'adjustment', legs: [{ symbol, quantity }], note: operation, unclear: true }
  if (operation === 'P2P Trading' || operation === 'Binance Pay')
    return {
      time,
      kind: isNegative(quantity) ? 'withdrawal' : 'deposit',
      legs: [{ symbol, quantity }],
      note: operation,
    }
  return { time, kind, legs: [{ symbol, quantity }], note: note || operation }
}

function trade(rows: readonly CsvRow[], clock: Clock): Fact {
  const [first] = rows
  if (!first) throw new RangeError('a group has rows')
  const isPaid = (row: CsvRow) => isFee(cellOf(row, 'Operation'))
  const legs = sumByCoin(rows.filter((row) => !isPaid(row)))
  const fees = sumByCoin(rows.filter(isPaid)).map(({ symbol, quantity }) => ({
    symbol,
    quantity: negate(quantity),
  }))
  const came = legs.filter(({ quantity }) => compare(quantity, ZERO) > 0).length
  const went = legs.length - came
  const operations = new Set(rows.map((row) => cellOf(row, 'Operation')))
  const time = binanceTime(first, clock)
  const note = [...operations].sort().join(', ')
  if (legs.length === 0 && fees.length > 0) return { time, kind: 'fee', legs, fees, note }
  if (came === 0 || went === 0) return { time, kind: 'adjustment', legs, fees, note, unclear: true }
  return { time, kind: tradeKind(operations), legs, fees, note, unclear: came > 1 || went > 1 }
}

function sumByCoin(rows: readonly CsvRow[]): Money[] {
  const sums = new Map<string, Amount>()
  for (const row of rows) {
    const coin = wordOf(row, 'Coin')
    sums.set(coin, add(sums.get(coin) ?? ZERO, amountOf(row, 'Change')))
  }
  return [...sums]
    .filter(([, quantity]) => !isZero(quantity))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([symbol, quantity]) => ({ symbol, quantity }))
}
