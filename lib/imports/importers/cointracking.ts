/** CoinTracking's trade table. Its fee column tells what is already inside the amounts it lists; it is a fee beside them only when it is told. */

import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import type { VenueId } from '@/lib/core/ids'
import { collectDrafts, eachRow, type Fact, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, inward, momentIn, outward, unknownWord, wordOf } from '../row-reader'

type Meaning = EntryKind | readonly [EntryKind, EntryReason]
const KINDS = new Map<string, Meaning>([
  ['trade', 'trade'],
  ['deposit', 'deposit'],
  ['withdrawal', 'withdrawal'],
  ['income', ['income', 'other-income']],
  ['gift/tip', 'gift-received'],
  ['reward/bonus', ['income', 'other-income']],
  ['reward / bonus', ['income', 'other-income']],
  ['mining', ['income', 'mining']],
  ['airdrop', ['income', 'airdrop']],
  ['staking', ['income', 'staking']],
  ['masternode', ['income', 'staking']],
  ['interest income', ['income', 'interest']],
  ['lending income', ['income', 'interest']],
  ['spend', 'spend'],
  ['donation', 'donation'],
  ['gift', 'gift-sent'],
  ['stolen', 'stolen'],
  ['lost', 'lost'],
  ['margin profit', ['trade', 'margin']],
  ['margin loss', ['trade', 'margin']],
  ['margin fee', 'fee'],
  ['other fee', 'fee'],
])
const VENUES: Readonly<Record<string, string>> = {
  binance: 'binance',
  kraken: 'kraken',
  coinbase: 'coinbase',
  'coinbase pro': 'coinbase',
  bitstamp: 'bitstamp',
  bitfinex: 'bitfinex',
  bybit: 'bybit',
  okx: 'okx',
  okex: 'okx',
  kucoin: 'kucoin',
  gemini: 'gemini',
  'crypto.com': 'cryptocom',
}

export const cointracking = defineImporter({
  id: 'cointracking',
  name: 'CoinTracking trade table',
  verifiedBy: 'Header: BittyTax, reader of CoinTracking trade tables',
  recognise: headerMatch(
    ['Type', 'Buy', 'Cur.', 'Sell', 'Cur. (2)', 'Exchange', 'Group', 'Date'],
    ['Type', 'Buy', 'Cur.', 'Sell', 'Cur. (2)', 'Fee', 'Cur. (3)', 'Exchange', 'Group', 'Comment', 'Date'],
  ),
  read: ({ table, timeZone }) => {
    // A symbol carries its venue to the naming: `kraken|XXBT`.
    const asset = (symbol: string) => {
      const [venue = '', ticker = ''] = symbol.split('|')
      return mapVenueSymbol({ venue: venue as VenueId, symbol: ticker })
    }
    const result = collectDrafts(
      eachRow(table.rows, (row) => factOf(row, timeZone)),
      'cointracking',
      asset,
    )
    const told = <T extends { sourceSymbol?: string }>(legs: T[]): T[] =>
      legs.map((leg) => ({ ...leg, sourceSymbol: leg.sourceSymbol?.split('|')[1] ?? '' }))
    return {
      ...result,
      drafts: result.drafts.map(({ draft, lines }) => ({
        draft: { ...draft, legs: told(draft.legs), fees: told(draft.fees) },
        lines,
      })),
    }
  },
})

function factOf(row: CsvRow, timeZone: string): Fact {
  const word = wordOf(row, 'Type')
  const kind = KINDS.get(word.toLowerCase())
  if (kind === undefined) throw unknownWord(word)
  const exchange = cellOf(row, 'Exchange')
  const name = exchange.toLowerCase()
  const venue = Object.hasOwn(VENUES, name) ? (VENUES[name] ?? '') : 'cointracking'
  const side = (amount: string, currency: string): Money[] =>
    /^-?$/.test(cellOf(row, amount))
      ? []
      : [{ symbol: `${venue}|${wordOf(row, currency)}`, quantity: amountOf(row, amount) }]
  const [came, went] = [side('Buy', 'Cur.'), side('Sell', 'Cur. (2)')]
  return {
    time: momentIn(
      row,
      'Date',
      ['DD.MM.YYYY HH:mm:ss', 'DD.MM.YYYY HH:mm', 'iso', 'MM/DD/YYYY HH:mm:ss', 'MM/DD/YYYY HH:mm'],
      timeZone,
    ),
    kind,
    legs: [
      ...came.map((money) => ({ ...money, quantity: inward(money.quantity) })),
      ...went.map((money) => ({ ...money, quantity: outward(money.quantity) })),
    ],
    fees: side('Fee', 'Cur. (3)').map((money) => ({ ...money, quantity: inward(money.quantity) })),
    counterparty: exchange,
    note: cellOf(row, 'Comment'),
  }
}
