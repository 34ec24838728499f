/**
 * Crypto.com's app: crypto_, fiat_ and card_transactions_record, all of one header. The kind of each row decides; rows of
 * a dust conversion of one second are one trade. Money put onto the card is spent there: what the card pays moves nothing.
 */
import { isNegative } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, type Fact, type Finding, factsOfRows, found, type Money } from '../collect-drafts'
import { APP_KINDS, APP_MOVES, BY_CARD, FIAT_KINDS, TOLD_BY_CRYPTO } from '../cryptocom-words'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, inward, momentIn, outward, unknownWord, wordOf } from '../row-reader'

const VENUE = 'cryptocom' as VenueId
const COLUMNS = [
  'Timestamp (UTC)',
  'Transaction Description',
  'Currency',
  'Amount',
  'To Currency',
  'To Amount',
  'Native Currency',
  'Native Amount',
  'Native Amount (in USD)',
  'Transaction Kind',
]

export const cryptocomApp = defineImporter({
  id: 'cryptocom-app',
  name: 'Crypto.com app',
  venue: VENUE,
  verifiedBy:
    'Header and kinds: BittyTax and rotki; files of fiat and card: tests of two open-source readers',
  recognise: headerMatch([...COLUMNS, 'Transaction Hash'], COLUMNS),
  read({ table, fileName }) {
    const wallet = walletOf(table.rows, fileName)
    const swaps = new Map<string, CsvRow[]>()
    const findings: Finding[] = []
    for (const row of table.rows) {
      const swap =
        /^(dust_conversion|lockup_swap|dynamic_coin_swap|interest_swap|crypto_wallet_swap)_(?:debited|credited)$/.exec(
          cellOf(row, 'Transaction Kind'),
        )?.[1]
      if (swap === undefined) findings.push(...factsOfRows([row], () => single(row, wallet)))
      else {
        const key = `${swap}|${cellOf(row, 'Timestamp (UTC)')}`
        swaps.set(key, [...(swaps.get(key) ?? []), row])
      }
    }
    for (const [key, rows] of swaps) findings.push(found(rows, () => swapped(key, rows)))
    return collectDrafts(findings, 'cryptocom-app', venueAssets(VENUE))
  },
})

type Wallet = 'crypto' | 'fiat' | 'card'

/** By the file's name, else by what only one of them tells. */
function walletOf(rows: readonly CsvRow[], fileName = ''): Wallet {
  const named = /(crypto|fiat|card)_transactions/i.exec(fileName)?.[1]?.toLowerCase()
  if (named === 'crypto' || named === 'fiat' || named === 'card') return named
  const kinds = rows.map((row) => cellOf(row, 'Transaction Kind'))
  if (kinds.some((kind) => FIAT_KINDS.has(kind) || kind === 'crypto_viban')) return 'fiat'
  return kinds.every((kind) => kind === '') ? 'card' : 'crypto'
}

const timeOf = (row: CsvRow) => momentIn(row, 'Timestamp (UTC)', ['iso'], 'UTC')

/** Some files leave the kind of fiat movements empty: then the description tells it. */
function kindOf(row: CsvRow): string {
  const [kind, text] = [cellOf(row, 'Transaction Kind'), cellOf(row, 'Transaction Description')]
  if (kind !== '' || !venueAssets(VENUE)(cellOf(row, 'Currency')).startsWith('fiat:'))
    return wordOf(row, 'Transaction Kind')
  if (/\bdeposit\b/i.test(text)) return 'viban_deposit'
  if (/\bwithdraw(?:al)?\b/i.test(text)) return 'viban_withdrawal'
  return wordOf(row, 'Transaction Kind')
}

function single(row: CsvRow, wallet: Wallet): { facts: readonly Fact[] } | Sentence {
  if (wallet === 'card' && cellOf(row, 'Transaction Kind') === '')
    return say('Paid with the card: its top-up has told this money.')
  const word = kindOf(row)
  if (wallet === 'fiat' && TOLD_BY_CRYPTO.test(word)) return say('Told by the file of the crypto wallet.')
  if (APP_MOVES.test(word)) return say('A move between wallets of the same account.')
  const leg: Money = { symbol: wordOf(row, 'Currency'), quantity: amountOf(row, 'Amount') }
  const base = {
    time: timeOf(row),
    txHash: cellOf(row, 'Transaction Hash'),
    note: cellOf(row, 'Transaction Description'),
  }
  if (word === 'crypto_transfer')
    return {
      facts: [{ ...base, kind: isNegative(leg.quantity) ? 'gift-sent' : 'gift-received', legs: [leg] }],
    }
  const kind = APP_KINDS.get(word)
  if (kind === undefined) throw unknownWord(word)
  if (BY_CARD.has(word)) {
    // The money came in and went at once.
    const paid = { symbol: wordOf(row, 'Native Currency'), quantity: inward(amountOf(row, 'Native Amount')) }
    const legs = [
      { ...leg, quantity: inward(leg.quantity) },
      { ...paid, quantity: outward(paid.quantity) },
    ]
    return {
      facts: [
        { ...base, kind, legs },
        { ...base, kind: 'deposit', legs: [paid] },
      ],
    }
  }
  if (FIAT_KINDS.has(word)) {
    const quantity = kind === 'deposit' ? inward(leg.quantity) : outward(leg.quantity)
    return { facts: [{ ...base, kind, legs: [{ ...leg, quantity }] }] }
  }
  if (kind !== 'trade') return { facts: [{ ...base, kind, legs: [leg] }] }
  const got = { symbol: wordOf(row, 'To Currency'), quantity: inward(amountOf(row, 'To Amount')) }
  return { facts: [{ ...base, kind, legs: [{ ...leg, quantity: outward(leg.quantity) }, got] }] }
}

function swapped(key: string, rows: readonly CsvRow[]): Fact {
  const [first] = rows
  if (!first) throw new RangeError('a group has rows')
  const legs = rows
    .map((row) => ({ symbol: wordOf(row, 'Currency'), quantity: amountOf(row, 'Amount') }))
    .sort((a, b) => (`${a.symbol}${a.quantity}` < `${b.symbol}${b.quantity}` ? -1 : 1))
  const signs = new Set(legs.map(({ quantity }) => isNegative(quantity)))
  const base = { time: timeOf(first), legs, note: cellOf(first, 'Transaction Description') }
  if (signs.size < 2) return { ...base, kind: 'adjustment', unclear: true }
  return { ...base, kind: key.startsWith('dust') ? ['trade', 'dust'] : ['rollover', 'migration'] }
}
