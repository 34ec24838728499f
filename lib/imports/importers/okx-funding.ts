/**
 * OKX's history of the funding account: deposits, withdrawals, rewards. The amount is what the balance changed by. Where
 * the file has a column of fees, the two balances tell whether the fee is inside of the amount.
 */
import { type Amount, absolute, add, compare, isZero, subtract } from '@/lib/core/amount'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { okxOffset } from '../okx-offset'
import { amountOf, feeOf, momentOfText, unknownWord, wordOf } from '../row-reader'

const VENUE = 'okx' as VenueId

export const okxFunding = defineImporter({
  id: 'okx-funding',
  name: 'OKX funding account history',
  venue: VENUE,
  verifiedBy:
    'Header and the line above it: tests of several open-source readers; words: BittyTax and those readers',
  recognise: headerMatch(['id', 'Time', 'Type', 'Amount', 'Before Balance', 'After Balance', 'Symbol']),
  read({ table, timeZone }) {
    const offset = okxOffset(table)
    return collectDrafts(
      eachRow(table.rows, (row) => factOf(row, offset, timeZone)),
      'okx-funding',
      venueAssets(VENUE),
    )
  },
})

const MEANINGS = new Map<string, EntryKind | readonly [EntryKind, EntryReason]>([
  ['deposit', 'deposit'],
  ['withdrawal', 'withdrawal'],
  // From another account of OKX or from a campaign: the file does not say which.
  ['received', 'deposit'],
  ['staking yield', ['income', 'staking']],
  ['deposit yield', ['income', 'interest']],
  ['fee rebate', ['income', 'rebate']],
])
const MOVES =
  /^(?:(?:from|to) unified trading account|data migration (?:in|out)|stake|redeem staking|(?:savings|simple earn) (?:subscription|redemption))$/i

function factOf(row: CsvRow, offset: string, timeZone: string): Fact | Sentence {
  const word = wordOf(row, 'Type')
  if (MOVES.test(word)) return say('A move between wallets of the same account.')
  const kind = MEANINGS.get(word.toLowerCase())
  if (kind === undefined) throw unknownWord(word)
  const [symbol, fee] = [wordOf(row, 'Symbol'), absolute(feeOf(row, 'Fee'))]
  return {
    id: `funding:${wordOf(row, 'id')}`,
    time: momentOfText(`${wordOf(row, 'Time')} ${offset}`.trim(), ['iso'], timeZone),
    kind,
    legs: [{ symbol, quantity: add(changeOf(row, fee), fee) }],
    fees: [{ symbol, quantity: fee }],
    note: word,
    unclear: /^received$/i.test(word),
  }
}

function changeOf(row: CsvRow, fee: Amount): Amount {
  const amount = amountOf(row, 'Amount')
  if (isZero(fee)) return amount
  const change = subtract(amountOf(row, 'After Balance'), amountOf(row, 'Before Balance'))
  if ([amount, subtract(amount, fee)].some((each) => compare(each, change) === 0)) return change
  throw new AppError('invalid-input', say('The amounts of this row do not add up.'))
}
