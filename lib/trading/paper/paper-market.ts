/** What the paper engine is told of a market before each step. Everything is the venue's own public word. */
import { type Amount, add, multiply, subtract } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import type { Book, PublicTrade } from '@/lib/markets/live'
import type { FeeTier, MarketRules } from '@/lib/markets/market-rules'

export interface PaperMarket {
  rules: MarketRules
  /** The venue's public schedule. */
  tier: FeeTier
  book: Book
  /** Newest ones, in any order; those that were looked at before are left out by the engine. */
  trades?: readonly PublicTrade[]
  /** ms */
  now: number
}

/** The price that an order of this side would meet first; absent while nobody offers anything. */
export const touchOf = (side: Side, { bids, asks }: Pick<Book, 'bids' | 'asks'>): Amount | undefined =>
  (side === 'buy' ? asks : bids)[0]?.[0]

/** @example awayFrom(amount('100'), amount('2'), 'down') // '98' */
export function awayFrom(price: Amount, percent: Amount, way: 'up' | 'down'): Amount {
  const distance = multiply(price, multiply(percent, '0.01' as Amount))
  return way === 'up' ? add(price, distance) : subtract(price, distance)
}
