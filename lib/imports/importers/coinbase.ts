/** Coinbase's transaction report, from the variant of 2020 to the one with ids and signed quantities of 2024. */
import { absolute, isNegative } from '@/lib/core/amount'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { parseMoney } from '../parse-money'
import { amountOf, cellOf, feeOf, inward, momentIn, outward, unknownWord, wordOf } from '../row-reader'
import { tradeLegs } from '../trade-fact'

const VENUE = 'coinbase' as VenueId
const FIRST = ['Timestamp', 'Transaction Type', 'Asset', 'Quantity Transacted']
const SPREAD = ['Subtotal', 'Total (inclusive of fees and/or spread)', 'Fees and/or Spread', 'Notes']

type Meaning = EntryKind | readonly [EntryKind, EntryReason]
const INCOME: Readonly<Record<string, Meaning>> = {
  'coinbase earn': ['income', 'other-income'],
  'learning reward': ['income', 'other-income'],
  'rewards income': ['income', 'staking'],
  'reward income': ['income', 'staking'],
  'inflation reward': ['income', 'staking'],
  'staking income': ['income', 'staking'],
  'interest payout': ['income', 'interest'],
  'subscription rebate': ['income', 'rebate'],
  'subscription rebates (24 hours)': ['income', 'rebate'],
  deposit: 'deposit',
  receive: 'deposit',
  'exchange withdrawal': 'deposit',
  'pro withdrawal': 'deposit',
}
const OUTGO: Readonly<Record<string, Meaning>> = {
  withdrawal: 'withdrawal',
  send: 'withdrawal',
  'exchange deposit': 'withdrawal',
  'pro deposit': 'withdrawal',
  donation: 'donation',
  'admin debit': 'adjustment',
}
const MOVES = new Set([
  'vault withdrawal',
  'cash to savings',
  'retail staking transfer',
  'retail unstaking transfer',
])

export const coinbase = defineImporter({
  id: 'coinbase',
  name: 'Coinbase transactions',
  venue: VENUE,
  verifiedBy: 'Headers and rows: BittyTax and tests of several open-source readers of Coinbase reports',
  recognise: headerMatch(
    ['ID', ...FIRST, 'Price Currency', 'Price at Transaction', ...SPREAD],
    [...FIRST, 'Price Currency', 'Price at Transaction', ...SPREAD],
    [...FIRST, 'Spot Price Currency', 'Spot Price at Transaction', ...SPREAD],
    [
      ...FIRST,
      'Spot Price Currency',
      'Spot Price at Transaction',
      'Subtotal',
      'Total (inclusive of fees)',
      'Fees',
      'Notes',
    ],
  ),
  read: ({ table }) => collectDrafts(eachRow(table.rows, factOf), 'coinbase', venueAssets(VENUE)),
})

function factOf(row: CsvRow): Fact | Sentence {
  const word = wordOf(row, 'Transaction Type')
  const type = word.toLowerCase()
  const [symbol, quantity] = [wordOf(row, 'Asset'), amountOf(row, 'Quantity Transacted')]
  const [id, note] = [cellOf(row, 'ID'), cellOf(row, 'Notes')]
  const base = {
    id: id === '' ? undefined : `tx:${id}`,
    time: momentIn(row, 'Timestamp', ['iso', 'MM/DD/YYYY HH:mm:ss', 'MM/DD/YYYY HH:mm'], 'UTC'),
    note,
  }
  if (MOVES.has(type)) return say('A move between wallets of the same account.')
  const trade = /^(?:advanced? trade )?(buy|sell)$/.exec(type)?.[1]
  if (trade !== undefined) return { ...base, kind: 'trade', ...tradeOf(row, trade, { symbol, quantity }) }
  if (type === 'convert')
    return {
      ...base,
      kind: ['trade', 'conversion'],
      legs: [{ symbol, quantity: outward(quantity) }, converted(note)],
    }
  const [comes, goes] = [own(INCOME, type), own(OUTGO, type)]
  const kind = comes ?? goes
  if (kind === undefined) throw unknownWord(word)
  const legs = [{ symbol, quantity: comes === undefined ? outward(quantity) : inward(quantity) }]
  const counterparty = cellOf(row, goes === undefined ? 'Sender Address' : 'Recipient Address')
  return { ...base, kind: referral(type, note) ?? kind, legs, counterparty }
}

const own = (table: Readonly<Record<string, Meaning>>, key: string): Meaning | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Before rewards had a type of their own, they came as `Receive` with a note. */
function referral(type: string, note: string): Meaning | undefined {
  if (type !== 'receive') return undefined
  if (/Coinbase Referral/i.test(note)) return ['income', 'referral']
  return /Coinbase (?:Earn|Rewards)/i.test(note) ? ['income', 'other-income'] : undefined
}

/** `Converted 0.5 ETH to 0.02 BTC` */
function converted(note: string): Money {
  const [, text = '', symbol = ''] = /^Converted [\d.,]+ \w+ to ([\d.,]+) (\w+)\s*$/.exec(note) ?? []
  const quantity = parseMoney(text)
  if (quantity !== undefined) return { symbol, quantity }
  throw new AppError(
    'invalid-input',
    say('The note does not say what was received: "{note}"', { note: note.slice(0, 80) }),
  )
}

function tradeOf(row: CsvRow, side: string, base: Money): Pick<Fact, 'legs' | 'fees'> {
  const currency = wordOf(row, 'Price Currency', 'Spot Price Currency')
  // Traded against another coin, the report still values in the own currency; the note tells what was paid.
  const [, text = '', told] =
    /^(?:Bought|Sold) [\d.,]+ \w+ for [£€$]?([\d.,]+) (\w+)/.exec(cellOf(row, 'Notes')) ?? []
  if (told !== undefined && told !== currency) {
    const total = parseMoney(text)
    if (total === undefined) throw unknownWord(text)
    // The figure of the note has the fee inside: what moved is exact, the fee's part of it is not told.
    return { legs: tradeLegs(side, base, { symbol: told, quantity: total }), fees: [] }
  }
  const subtotal = amountOf(row, 'Subtotal')
  const fee = feeOf(row, 'Fees and/or Spread', 'Fees')
  return {
    legs: tradeLegs(side, base, { symbol: currency, quantity: subtotal }),
    fees: [{ symbol: currency, quantity: isNegative(fee) ? absolute(fee) : fee }],
  }
}
