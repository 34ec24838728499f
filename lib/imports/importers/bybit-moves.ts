/** Bybit's history of deposits and withdrawals, with hash and address. It does not tell a withdrawal's fee. */
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, inward, momentIn, outward, unknownWord, wordOf } from '../row-reader'

const VENUE = 'bybit' as VenueId

export const bybitMoves = defineImporter({
  id: 'bybit-moves',
  name: 'Bybit deposits and withdrawals',
  venue: VENUE,
  verifiedBy: 'Header and words: tests of an open-source reader of Bybit files',
  recognise: headerMatch(['Date', 'Type', 'Asset', 'Chain', 'Amount', 'Tx ID', 'Status', 'Received Address']),
  read: ({ table }) => collectDrafts(eachRow(table.rows, factOf), 'bybit-moves', venueAssets(VENUE)),
})

const told = (text: string): string => (/^-*$/.test(text) ? '' : text)

function factOf(row: CsvRow): Fact | Sentence {
  const [word, status] = [wordOf(row, 'Type'), wordOf(row, 'Status')]
  const direction = /^deposit$/i.test(word)
    ? 'deposit'
    : /^withdraw(?:al)?$/i.test(word)
      ? 'withdrawal'
      : undefined
  if (direction === undefined) throw unknownWord(word)
  if (!/^(?:completed|success|transferred successfully)$/i.test(status))
    return say('Not carried out: {status}.', { status })
  const quantity = amountOf(row, 'Amount')
  return {
    time: momentIn(row, 'Date', ['iso'], 'UTC'),
    kind: direction,
    legs: [
      {
        symbol: wordOf(row, 'Asset'),
        quantity: direction === 'deposit' ? inward(quantity) : outward(quantity),
      },
    ],
    txHash: told(cellOf(row, 'Tx ID')),
    counterparty: told(cellOf(row, 'Received Address')),
    note: cellOf(row, 'Chain'),
    unclear: direction === 'withdrawal',
  }
}
