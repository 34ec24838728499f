/** Bybit's asset history: deposits and withdrawals. */
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, inward, momentIn, outward, unknownWord, wordOf } from '../row-reader'

const VENUE = 'bybit' as VenueId

export const bybit = defineImporter({
  id: 'bybit-transfers',
  name: 'Bybit deposits and withdrawals',
  venue: VENUE,
  verifiedBy: 'Header and descriptions: BittyTax, reader of Bybit asset histories',
  recognise: headerMatch(['Date & Time(UTC)', 'Coin', 'QTY', 'Type', 'Account Balance', 'Description']),
  read: ({ table }) => collectDrafts(eachRow(table.rows, factOf), 'bybit-transfers', venueAssets(VENUE)),
})

function factOf(row: CsvRow): Fact | Sentence {
  const word = wordOf(row, 'Description')
  const [symbol, quantity] = [wordOf(row, 'Coin'), amountOf(row, 'QTY')]
  const time = momentIn(row, 'Date & Time(UTC)', ['iso'], 'UTC')
  if (/^Transfer (?:to|from) /i.test(word)) return say('A move between wallets of the same account.')
  if (/^Deposit$/i.test(word))
    return { time, kind: 'deposit', legs: [{ symbol, quantity: inward(quantity) }] }
  if (/^Withdrawal$/i.test(word))
    return { time, kind: 'withdrawal', legs: [{ symbol, quantity: outward(quantity) }] }
  throw unknownWord(word)
}
