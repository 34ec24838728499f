/** What is right, computed from the world's own lines and entries beside the tools: sums are made here a second time. */

import { chainName } from '@/lib/chains/chain-name'
import {
  type Amount,
  absolute,
  add,
  amount,
  divide,
  isNegative,
  multiply,
  subtract,
  sum,
  ZERO,
} from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { AssetLine, LinePart } from '@/lib/portfolio/view'
import { BTC, USD } from '../fixtures/entries'
import type { ExampleWorld } from '../fixtures/tool-world'

export interface Truth {
  netWorth: Amount
  line: (symbol: string) => Held
  /** Value of all parts there. */
  account: (id: AccountId) => Amount
  chain: (name: string) => Amount
  /** Percent of the net worth. */
  share: (value: Amount) => Amount
  /** Quantities of an asset at the places of one account, as they are listed. */
  parts: (symbol: string, account: AccountId) => Amount[]
  entries: number
  fees: Amount
  /** Of the one sale: what came, what it had cost (first in, first out), and the difference. */
  sale: { proceeds: Amount; cost: Amount; gain: Amount }
  /** Of last prices as the market tells them. */
  marketPrice: Amount
  unknownPrice: string
}

export interface Held {
  quantity: Amount
  price: Amount
  value: Amount
  /** Percent. */
  share: Amount
  change: Amount
}

const HUNDRED = amount('100')

/** @example truthOf(world).line('BTC').share */
export function truthOf({ view, book }: ExampleWorld): Truth {
  const parts = view.lines.flatMap((line) => line.parts.map((part) => ({ line, part })))
  const worth = (isIn: (part: LinePart) => boolean) =>
    sum(
      parts
        .filter(({ part }) => isIn(part))
        .map(({ line, part }) => (line.price ? multiply(part.quantity, line.price.price) : ZERO)),
    )
  const netWorth = worth(() => true)
  const share = (value: Amount) => divide(multiply(value, HUNDRED), netWorth)
  const { rows } = book.ask('ledger.entries', { filter: {}, order: 'newest', offset: 0, limit: 200 })
  const wanted = (symbol: string): AssetLine => {
    const line = view.lines.find((each) => each.symbol === symbol)
    if (!line) throw new Error(`nobody holds ${symbol}`)
    return line
  }
  return {
    netWorth,
    share,
    line: (symbol) => heldOf(wanted(symbol), share),
    account: (id) => worth((part) => part.accountId === id),
    chain: (name) => worth((part) => part.chain !== undefined && chainName(part.chain) === name),
    parts: (symbol, account) =>
      wanted(symbol)
        .parts.filter((part) => part.accountId === account)
        .map((part) => part.quantity),
    entries: rows.length,
    fees: sum(rows.flatMap(({ fees }) => fees.map((fee) => fee.quantity))),
    sale: saleOf(rows),
    marketPrice: amount('97000'),
    unknownPrice: 'DEGEN',
  }
}

function heldOf(line: AssetLine, share: (value: Amount) => Amount): Held {
  const price = line.price?.price ?? ZERO
  const quantity = sum(line.parts.map((part) => part.quantity))
  const value = multiply(quantity, price)
  return {
    quantity,
    price,
    value,
    share: share(value),
    change: multiply(amount(String(line.change24h ?? 0)), HUNDRED),
  }
}

interface Row {
  at: number
  legs: readonly { asset: AssetId; quantity: Amount }[]
  fees: readonly { quantity: Amount }[]
}

/** First in, first out, by hand: the sale takes from the oldest purchase, which has more than was sold. */
function saleOf(rows: readonly Row[]): Truth['sale'] {
  const legOf = (row: Row | undefined, asset: AssetId) =>
    row?.legs.find((leg) => leg.asset === asset)?.quantity ?? ZERO
  const sale = rows.find((row) => isNegative(legOf(row, BTC)))
  const first = rows
    .filter((row) => isNegative(legOf(row, USD)) && legOf(row, BTC) !== ZERO)
    .toSorted((a, b) => a.at - b.at)[0]
  const feesOf = (row: Row | undefined) => sum(row?.fees.map((fee) => fee.quantity) ?? [])
  const proceeds = subtract(legOf(sale, USD), feesOf(sale))
  const whole = add(absolute(legOf(first, USD)), feesOf(first))
  const cost = divide(multiply(whole, absolute(legOf(sale, BTC))), legOf(first, BTC))
  return { proceeds, cost, gain: subtract(proceeds, cost) }
}
