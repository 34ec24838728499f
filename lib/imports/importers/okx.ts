/**
 * OKX's trading history. Each fill is a row for each coin that moved, with the exact change of its balance; rows of one
 * order and second are one entry. Only spot is read: other trades move contracts.
 */
import { type Amount, add, compare, negate, ZERO } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, type Fact, found, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { okxOffset } from '../okx-offset'
import { parseTime } from '../parse-time'
import { amountOf, cellOf, feeOf, unknownWord, wordOf } from '../row-reader'

const VENUE = 'okx' as VenueId

export const okxTrading = defineImporter({
  id: 'okx-trading',
  name: 'OKX trading history',
  venue: VENUE,
  verifiedBy: 'Header and the line above it: tests of several open-source readers of OKX trading histories',
  recognise: headerMatch([
    'id',
    'Order id',
    'Time',
    'Trade Type',
    'Symbol',
    'Action',
    'Amount',
    'Trading Unit',
    'Filled Price',
    'PnL',
    'Fee',
    'Fee Unit',
    'Balance Change',
    'Balance',
    'Balance Unit',
  ]),
  read({ table, timeZone }) {
    const offset = okxOffset(table)
    const groups = new Map<string, CsvRow[]>()
    for (const row of table.rows) {
      const key =
        cellOf(row, 'Trade Type') === 'Spot'
          ? `${cellOf(row, 'Order id')}|${cellOf(row, 'Time')}`
          : cellOf(row, 'id')
      groups.set(key, [...(groups.get(key) ?? []), row])
    }
    const findings = [...groups.values()].map((rows) => found(rows, () => factOf(rows, offset, timeZone)))
    return collectDrafts(findings, 'okx-trading', venueAssets(VENUE))
  },
})

function factOf(rows: readonly CsvRow[], offset: string, timeZone: string): Fact | Sentence {
  const [first] = rows
  if (!first) throw new RangeError('a group has rows')
  if (/^Transfer (?:in|out)$/i.test(cellOf(first, 'Action')))
    return say('A move between wallets of the same account.')
  for (const row of rows) {
    if (wordOf(row, 'Trade Type') !== 'Spot') throw unknownWord(wordOf(row, 'Trade Type'))
    if (!/^(?:buy|sell)$/i.test(wordOf(row, 'Action'))) throw unknownWord(wordOf(row, 'Action'))
  }
  const time = parseTime(`${wordOf(first, 'Time')} ${offset}`.trim(), 'iso', timeZone)
  if (!time) throw unknownWord(wordOf(first, 'Time'))
  const [moved, fees] = [new Map<string, Amount>(), new Map<string, Amount>()]
  const count = (sums: Map<string, Amount>, unit: string, quantity: Amount) =>
    sums.set(unit, add(sums.get(unit) ?? ZERO, quantity))
  for (const row of rows) {
    const unit = wordOf(row, 'Balance Unit')
    const fee = cellOf(row, 'Fee Unit') === unit ? negate(feeOf(row, 'Fee')) : ZERO
    // The change has the fee inside, which is below zero when it was paid.
    count(moved, unit, add(amountOf(row, 'Balance Change'), fee))
    count(fees, unit, fee)
  }
  const legs = listed(moved)
  const signs = new Set(legs.map(({ quantity }) => compare(quantity, ZERO)).filter((sign) => sign !== 0))
  return {
    time,
    kind: signs.size === 2 ? 'trade' : 'adjustment',
    unclear: signs.size !== 2,
    legs,
    fees: listed(fees),
    market: cellOf(first, 'Symbol'),
    orderId: cellOf(first, 'Order id'),
  }
}

const listed = (sums: ReadonlyMap<string, Amount>): Money[] =>
  [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([symbol, quantity]) => ({ symbol, quantity }))
