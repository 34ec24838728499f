/**
 * Bybit's asset history of the funding account, and the older one of deposits. What goes into Earn and comes back stays
 * in the account. A withdrawal's quantity has its fee inside.
 */
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, type Fact, type Finding, found } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { momentsTogether } from '../moments-together'
import { amountOf, cellOf, inward, momentIn, outward, unknownWord, wordOf } from '../row-reader'
import { swapFact } from '../swap-fact'

const VENUE = 'bybit' as VenueId

export const bybit = defineImporter({
  id: 'bybit-transfers',
  name: 'Bybit funding account history',
  venue: VENUE,
  verifiedBy:
    'Headers and descriptions: BittyTax, reader of Bybit asset histories; Earn and conversions: tests of other open-source readers',
  recognise: headerMatch(
    ['Date & Time(UTC)', 'Coin', 'QTY', 'Type', 'Account Balance', 'Description'],
    ['Type', 'Coin', 'Amount', 'Wallet Balance', 'Time(UTC)'],
  ),
  read({ table }) {
    const converted = table.rows.filter(isConversion)
    const findings: Finding[] = table.rows
      .filter((row) => !isConversion(row))
      .map((row) => found([row], () => factOf(row)))
    return collectDrafts([...findings, ...conversions(converted)], 'bybit-transfers', venueAssets(VENUE))
  },
})

const isConversion = (row: CsvRow): boolean => /^convert$/i.test(cellOf(row, 'Type'))
const timeOf = (row: CsvRow) =>
  momentIn(row, Object.hasOwn(row.cells, 'Time(UTC)') ? 'Time(UTC)' : 'Date & Time(UTC)', ['iso'], 'UTC')
const moneyOf = (row: CsvRow) => ({ symbol: wordOf(row, 'Coin'), quantity: amountOf(row, 'QTY', 'Amount') })

/** The two sides of a conversion may be booked a second apart. */
function conversions(rows: readonly CsvRow[]): Finding[] {
  const checked = rows.map((row) => ({
    row,
    finding: found([row], () => ({ time: timeOf(row), kind: 'trade', legs: [moneyOf(row)] })),
  }))
  const readable = checked.filter(({ finding }) => 'fact' in finding).map(({ row }) => row)
  const refused = checked.map(({ finding }) => finding).filter((finding) => !('fact' in finding))
  const groups = momentsTogether(readable, (row) => timeOf(row).at, 1000).map((group) =>
    found(group, () => {
      const [first] = group
      if (!first) throw new RangeError('a group has rows')
      return {
        time: timeOf(first),
        ...swapFact(group.map(moneyOf), 'conversion'),
        note: cellOf(first, 'Description'),
      }
    }),
  )
  return [...refused, ...groups]
}

const MOVES =
  /^transfer (?:to|from) |\b(?:subscription|redemption|auto-earn)\b|^internalAccountTransfer(?:Deposit|Withdrawal)$/i
const MEANINGS: readonly (readonly [RegExp, EntryKind | readonly [EntryKind, EntryReason]])[] = [
  [/^(?:deposit|userDeposit)$/i, 'deposit'],
  [/^withdrawal$/i, 'withdrawal'],
  [/\binterest distribution$/i, ['income', 'interest']],
  [/\brewards? distribution$/i, ['income', 'staking']],
  [/^airdrop\b/i, ['income', 'airdrop']],
]

function factOf(row: CsvRow): Fact | Sentence {
  const word = wordOf(row, Object.hasOwn(row.cells, 'Description') ? 'Description' : 'Type')
  const [time, { symbol, quantity }] = [timeOf(row), moneyOf(row)]
  if (MOVES.test(word)) return say('A move between wallets of the same account.')
  const kind = MEANINGS.find(([pattern]) => pattern.test(word))?.[1]
  if (kind === undefined) throw unknownWord(word)
  return {
    time,
    kind,
    legs: [{ symbol, quantity: kind === 'withdrawal' ? outward(quantity) : inward(quantity) }],
    note: word,
  }
}
