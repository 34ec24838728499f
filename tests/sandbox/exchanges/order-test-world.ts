/** What the tests of the three venues' orders share: accounts with plain money, and balances before and after. */
import { minus, plus } from '../ledger/decimal'
import { netChanges } from '../ledger/history/expected-history'
import type { TrueEvent } from '../ledger/history/true-event'
import type { TruePrice } from '../ledger/truth'
import type { ClientTrade } from './ccxt-clients'
import type { TradingControls } from './orders/venue-trading'

export const TRADER = { read: true, trade: true, withdraw: false }
export const VIEWER = { read: true, trade: false, withdraw: false }

const steady = (usd: string): TruePrice => ({ usd, usd24hAgo: usd, percent: '0' })

/** Round prices, so that figures can be worked out by hand. */
export const PRICES: Readonly<Record<string, TruePrice>> = {
  'coin:bitcoin': steady('50000'),
  'coin:ethereum': steady('2000'),
  'coin:tether': steady('1'),
  'fiat:eur': steady('1'),
}

/** A book with two levels a side around 50,000: 0.1 and 0.4 BTC. */
export const SMALL_BOOK = {
  bids: [
    { price: '49990', amount: '0.1' },
    { price: '49980', amount: '0.4' },
  ],
  asks: [
    { price: '50010', amount: '0.1' },
    { price: '50020', amount: '0.4' },
  ],
}

/** Puts the price of a market back to 50,000, and the small book there. */
export function bringBack(trading: TradingControls, market: string): void {
  const last = Number(trading.last(market))
  if (last !== 50_000) trading.movePrice(market, String(50_000 / last))
  trading.setBook(market, SMALL_BOOK)
}

/** True when each candle opens where the one before it closed. */
export const areJoined = (candles: readonly unknown[][]): boolean =>
  candles.slice(1).every(([, open], index) => Number(open) === Number(candles[index]?.[4]))

/** What the history says happened to each symbol since `from` events. */
export const changesSince = (history: readonly TrueEvent[], from: number): Record<string, string> =>
  Object.fromEntries(netChanges(history.slice(from)))

/** `after - before` by symbol, zeros left out. */
export function difference(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, string> {
  const symbols = new Set([...Object.keys(before), ...Object.keys(after)])
  const changes = [...symbols].map((symbol): [string, string] => [
    symbol,
    minus(after[symbol] ?? '0', before[symbol] ?? '0'),
  ])
  return Object.fromEntries(changes.filter(([, change]) => change !== '0'))
}

/** What some trades of one market must have done to the balances, as ccxt tells the trades. */
export function changesOfTrades(trades: readonly ClientTrade[]): Record<string, string> {
  const sums: Record<string, string> = {}
  const add = (code: string, change: string): void => {
    sums[code] = plus(sums[code] ?? '0', change)
  }
  for (const { symbol, side, amount, cost, fee } of trades) {
    const [base = '', quote = ''] = symbol.split('/')
    add(base, side === 'buy' ? amount : minus('0', amount))
    add(quote, side === 'buy' ? minus('0', cost) : cost)
    add(fee.currency, minus('0', fee.cost))
  }
  return Object.fromEntries(Object.entries(sums).filter(([, change]) => change !== '0'))
}
