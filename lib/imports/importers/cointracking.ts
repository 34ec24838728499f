/**
 * CoinTracking's trade table. Buy and Sell are what really came and went: a fee in one of their currencies is inside of
 * them already. A fee in a third currency is only a remark, and moves nothing: what moved for it is a row of its own, Other Fee.
 */

import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { add, isNegative, subtract } from '@/lib/core/amount'
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
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
  verifiedBy:
    'Header: BittyTax, reader of CoinTracking trade tables; fees: CoinTracking, help article on entering fees',
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
  const [came] = side('Buy', 'Cur.').map((money) => ({ ...money, quantity: inward(money.quantity) }))
  const [went] = side('Sell', 'Cur. (2)').map((money) => ({ ...money, quantity: inward(money.quantity) }))
  const [fee] = side('Fee', 'Cur. (3)').map((money) => ({ ...money, quantity: inward(money.quantity) }))
  const comment = cellOf(row, 'Comment')
  return {
    time: momentIn(
      row,
      'Date',
      ['DD.MM.YYYY HH:mm:ss', 'DD.MM.YYYY HH:mm', 'iso', 'MM/DD/YYYY HH:mm:ss', 'MM/DD/YYYY HH:mm'],
      timeZone,
    ),
    kind,
    ...withFee({ came, went, fee }, comment),
    counterparty: exchange,
  }
}

interface Sides {
  came: Money | undefined
  went: Money | undefined
  fee: Money | undefined
}

/** Takes the fee out of the side it is inside of, so that legs minus fees stay what the table says. */
function withFee({ came, went, fee }: Sides, note: string): Pick<Fact, 'legs' | 'fees' | 'note'> {
  const inSell = fee !== undefined && fee.symbol === went?.symbol
  const inBuy = fee !== undefined && !inSell && fee.symbol === came?.symbol
  const legs: Money[] = []
  if (came) legs.push(fee && inBuy ? { ...came, quantity: add(came.quantity, fee.quantity) } : came)
  if (went) {
    const quantity = fee && inSell ? subtract(went.quantity, fee.quantity) : went.quantity
    if (isNegative(quantity)) throw notInside(fee, went)
    legs.push({ ...went, quantity: outward(quantity) })
  }
  if (fee === undefined) return { legs, note }
  if (inSell || inBuy) return { legs, fees: [fee], note }
  return {
    legs,
    note: [note, `Fee ${fee.quantity} ${tickerOf(fee)}`].filter((text) => text !== '').join(' | '),
  }
}

const tickerOf = ({ symbol }: Money): string => symbol.split('|')[1] ?? ''

const notInside = (fee: Money | undefined, went: Money): AppError =>
  new AppError(
    'invalid-input',
    say('A fee of {fee} cannot be part of {whole}.', {
      fee: fee?.quantity ?? '',
      whole: `${went.quantity} ${tickerOf(went)}`,
    }),
  )
