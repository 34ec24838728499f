/** Coinbase's transaction report, from the variant of 2019 to the one with ids, signed quantities and addresses of 2024. */
import { absolute, add, isNegative, isZero, subtract, ZERO } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { coinbaseTrade, converted, paidFromOutside, withCurrency, withoutCurrency } from '../coinbase-trade'
import { COMES, GOES, MOVES, referral, SWAPS } from '../coinbase-words'
import { collectDrafts, type Fact, type Finding, factsOfRows, found, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { momentsTogether } from '../moments-together'
import { amountOf, cellOf, feeOf, inward, momentIn, outward, unknownWord, wordOf } from '../row-reader'
import { swapFact } from '../swap-fact'

const VENUE = 'coinbase' as VenueId
const FIRST = ['Timestamp', 'Transaction Type', 'Asset', 'Quantity Transacted']
const SPREAD = ['Subtotal', 'Total (inclusive of fees and/or spread)', 'Fees and/or Spread', 'Notes']
const PLAIN = ['Subtotal', 'Total (inclusive of fees)', 'Fees', 'Notes']

export const coinbase = defineImporter({
  id: 'coinbase',
  name: 'Coinbase transactions',
  venue: VENUE,
  verifiedBy:
    'Headers and rows: BittyTax and tests of several open-source readers of Coinbase reports, 2019 to 2026',
  recognise: (header) =>
    headerMatch(
      ['ID', ...FIRST, 'Price Currency', 'Price at Transaction', ...SPREAD],
      [...FIRST, 'Price Currency', 'Price at Transaction', ...SPREAD],
      [
        ...FIRST,
        'Price Currency',
        'Price at Transaction',
        'Subtotal',
        'Total',
        'Fees and/or Spread',
        'Notes',
      ],
      [...FIRST, 'Spot Price Currency', 'Spot Price at Transaction', ...SPREAD],
      [...FIRST, 'Spot Price Currency', 'Spot Price at Transaction', ...PLAIN],
      [...FIRST, 'Spot Price at Transaction', ...PLAIN],
    )(header.map(withoutCurrency)),
  read({ table }) {
    const rows = table.rows.map(withCurrency)
    const notes = new Set(rows.filter(givesIn).map((row) => cellOf(row, 'Notes')))
    const findings = factsOfRows(
      rows.filter((row) => !SWAPS.has(typeOf(row))),
      (row) => factsOf(row, notes),
    )
    return collectDrafts([...findings, ...swaps(rows)], 'coinbase', venueAssets(VENUE))
  },
})

const typeOf = (row: CsvRow): string => cellOf(row, 'Transaction Type').toLowerCase()
const timeOf = (row: CsvRow) =>
  momentIn(row, 'Timestamp', ['iso', 'MM/DD/YYYY HH:mm:ss', 'MM/DD/YYYY HH:mm'], 'UTC')
const moneyOf = (row: CsvRow): Money => ({
  symbol: wordOf(row, 'Asset'),
  quantity: amountOf(row, 'Quantity Transacted'),
})

/** The row of a conversion that tells what was given. */
const givesIn = (row: CsvRow): boolean => {
  const [, from] = /^Converted [\d.,]+ (\w+) to /.exec(cellOf(row, 'Notes')) ?? []
  return typeOf(row) === 'convert' && from === cellOf(row, 'Asset')
}

function factsOf(row: CsvRow, notes: ReadonlySet<string>): { facts: readonly Fact[] } | Sentence {
  const [type, money, note] = [typeOf(row), moneyOf(row), cellOf(row, 'Notes')]
  if (MOVES.has(type)) return say('A move between wallets of the same account.')
  if (type === 'convert' && !givesIn(row) && notes.has(note))
    return say('The other side of a conversion that another row tells.')
  const id = cellOf(row, 'ID')
  const base = { id: id === '' ? undefined : `tx:${id}`, time: timeOf(row), note }
  const side = /^(?:advanced? trade )?(buy|sell)$/.exec(type)?.[1]
  if (side === undefined) return { facts: [{ ...base, ...simple(row, type, money) }] }
  const trade: Fact = { ...base, kind: 'trade', ...coinbaseTrade(row, side, money) }
  const paid = side === 'buy' ? paidFromOutside(row) : undefined
  if (paid === undefined || isZero(paid.quantity)) return { facts: [trade] }
  const way: Fact = { ...base, kind: 'deposit', legs: [{ ...paid, quantity: inward(paid.quantity) }] }
  return { facts: [{ ...way, id: id === '' ? undefined : `tx:${id}:money` }, trade] }
}

function simple(row: CsvRow, type: string, { symbol, quantity }: Money): Omit<Fact, 'time'> {
  const note = cellOf(row, 'Notes')
  if (type === 'convert') {
    const [gave, got] = converted(note)
    const own = gave.symbol === symbol ? { symbol, quantity } : gave
    return { kind: ['trade', 'conversion'], legs: [{ ...own, quantity: outward(own.quantity) }, got] }
  }
  if (type === 'derivatives settlement') return { kind: ['trade', 'margin'], legs: [{ symbol, quantity }] }
  const [comes, goes] = [COMES.get(type), GOES.get(type)]
  const kind = referral(type, note) ?? comes ?? goes
  if (kind === undefined) throw unknownWord(wordOf(row, 'Transaction Type'))
  // Taken back: what was income leaves again.
  if (typeof kind !== 'string' && isNegative(quantity))
    return { kind: 'adjustment', legs: [{ symbol, quantity }], unclear: true }
  const fee = { symbol, quantity: bankFee(row, type, symbol) }
  // The quantity is what the balance changed by, a bank's fee inside of it.
  const moved = absolute(quantity)
  return {
    kind,
    legs: [
      {
        symbol,
        quantity:
          comes === undefined ? outward(subtract(moved, fee.quantity)) : inward(add(moved, fee.quantity)),
      },
    ],
    fees: [fee],
    counterparty: cellOf(row, goes === undefined ? 'Sender Address' : 'Recipient Address'),
  }
}

/** Of money to and from a bank; the report's other fees are values and move nothing. */
function bankFee(row: CsvRow, type: string, symbol: string): Money['quantity'] {
  const isBank = type === 'deposit' || type === 'withdrawal'
  const own = cellOf(row, 'Price Currency', 'Spot Price Currency') === symbol
  return isBank && own ? absolute(feeOf(row, 'Fees and/or Spread', 'Fees')) : ZERO
}

function swaps(rows: readonly CsvRow[]): Finding[] {
  return [...SWAPS].flatMap(([type, [kind, reason]]) => {
    const own = rows.filter((row) => typeOf(row) === type)
    const checked = own.map((row) => found([row], () => ({ time: timeOf(row), kind, legs: [moneyOf(row)] })))
    const readable = own.filter((_, index) => 'fact' in (checked[index] ?? {}))
    const groups = momentsTogether(readable, (row) => timeOf(row).at, 2000).map((group) =>
      found(group, () => {
        const [first] = group
        if (!first) throw new RangeError('a group has rows')
        const swap = swapFact(group.map(moneyOf))
        return {
          time: timeOf(first),
          ...swap,
          ...(swap.kind === 'adjustment' ? {} : { kind: [kind, reason] as const }),
        }
      }),
    )
    return [...checked.filter((finding) => !('fact' in finding)), ...groups]
  })
}
