/** Coinbase Pro and Advanced: the account statement (rows of one trade share its id) and the fills. */

import { absolute, add, negate, subtract } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { collectDrafts, eachRow, type Fact, type Finding, found } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, momentIn, unknownWord, wordOf } from '../row-reader'
import { tradeLegs } from '../trade-fact'

const VENUE = 'coinbase' as VenueId

export const coinbaseProStatement = defineImporter({
  id: 'coinbase-pro-statement',
  name: 'Coinbase Pro account statement',
  venue: VENUE,
  verifiedBy: 'Header: BittyTax, reader of Coinbase Pro account statements',
  recognise: headerMatch(
    [
      'portfolio',
      'type',
      'time',
      'amount',
      'balance',
      'amount/balance unit',
      'transfer id',
      'trade id',
      'order id',
    ],
    ['type', 'time', 'amount', 'balance', 'amount/balance unit', 'transfer id', 'trade id', 'order id'],
  ),
  read({ table }) {
    const trades = new Map<string, CsvRow[]>()
    const findings: Finding[] = []
    for (const row of table.rows) {
      const id = cellOf(row, 'trade id')
      // Numbers of trades start again in every market.
      const key = `${id}|${cellOf(row, 'order id')}`
      if (id === '') findings.push(found([row], () => transfer(row)))
      else trades.set(key, [...(trades.get(key) ?? []), row])
    }
    for (const rows of trades.values()) findings.push(found(rows, () => trade(rows)))
    return collectDrafts(findings, 'coinbase-pro-statement', venueAssets(VENUE))
  },
})

const money = (row: CsvRow) => ({
  symbol: wordOf(row, 'amount/balance unit'),
  quantity: amountOf(row, 'amount'),
})
const timeOf = (row: CsvRow) => momentIn(row, 'time', ['iso'], 'UTC')

function transfer(row: CsvRow): Fact {
  const type = wordOf(row, 'type')
  if (type !== 'deposit' && type !== 'withdrawal') throw unknownWord(type)
  return { time: timeOf(row), kind: type, legs: [money(row)], note: cellOf(row, 'transfer id') }
}

function trade(rows: readonly CsvRow[]): Fact {
  const of = (type: string) => rows.filter((row) => cellOf(row, 'type') === type)
  const [first] = rows
  const strange = rows.find((row) => !['match', 'fee', 'conversion'].includes(cellOf(row, 'type')))
  if (strange) throw unknownWord(cellOf(strange, 'type'))
  if (!first) throw new RangeError('a group has rows')
  const legs = [...of('match'), ...of('conversion')].map(money).sort((a, b) => (a.symbol < b.symbol ? -1 : 1))
  const fees = of('fee').map((row) => ({ ...money(row), quantity: negate(amountOf(row, 'amount')) }))
  const kind = legs.length >= 2 ? ('trade' as const) : ('adjustment' as const)
  return {
    time: timeOf(first),
    kind,
    legs,
    fees,
    orderId: cellOf(first, 'order id'),
    unclear: kind === 'adjustment',
  }
}

export const coinbaseProFills = defineImporter({
  id: 'coinbase-pro-fills',
  name: 'Coinbase Pro fills',
  venue: VENUE,
  verifiedBy: 'Header: BittyTax, reader of Coinbase Pro fills',
  recognise: headerMatch(
    [
      'portfolio',
      'trade id',
      'product',
      'side',
      'created at',
      'size',
      'size unit',
      'price',
      'fee',
      'total',
      'price/fee/total unit',
    ],
    [
      'trade id',
      'product',
      'side',
      'created at',
      'size',
      'size unit',
      'price',
      'fee',
      'total',
      'price/fee/total unit',
    ],
  ),
  read: ({ table }) => collectDrafts(eachRow(table.rows, fill), 'coinbase-pro-fills', venueAssets(VENUE)),
})

function fill(row: CsvRow): Fact {
  const [side, fee, total] = [wordOf(row, 'side'), feeOf(row, 'fee'), absolute(amountOf(row, 'total'))]
  const symbol = wordOf(row, 'price/fee/total unit')
  // The total has the fee inside: a buyer paid it on top, a seller got it taken off.
  const quantity = side.toUpperCase() === 'BUY' ? subtract(total, fee) : add(total, fee)
  return {
    time: momentIn(row, 'created at', ['iso'], 'UTC'),
    kind: 'trade',
    legs: tradeLegs(
      side,
      { symbol: wordOf(row, 'size unit'), quantity: amountOf(row, 'size') },
      { symbol, quantity },
    ),
    fees: [{ symbol, quantity: fee }],
    market: wordOf(row, 'product'),
  }
}
