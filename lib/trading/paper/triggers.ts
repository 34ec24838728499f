/** When a waiting paper order is set off: by the price that it would meet, or by a trade since the last look. Pure. */
import { type Amount, compare } from '@/lib/core/amount'
import type { ResolvedOrder, Side } from '@/lib/core/order'
import type { PaperOrder } from '@/lib/db/rows'
import { awayFrom } from './paper-market'

/** Whether it waits for the price to rise or to fall. */
export function waitsFor({ kind, side }: Pick<ResolvedOrder, 'kind' | 'side'>): 'up' | 'down' | undefined {
  switch (kind) {
    case 'stop':
    case 'stop-limit':
    case 'trailing':
    case 'oco':
      return side === 'buy' ? 'up' : 'down'
    case 'take-profit':
    case 'take-profit-limit':
      return side === 'buy' ? 'down' : 'up'
    case 'market':
    case 'limit':
      return undefined
    default:
      return kind satisfies never
  }
}

/** @example hasReached(amount('99'), amount('100'), 'down') // true */
export const hasReached = (price: Amount, trigger: Amount, way: 'up' | 'down'): boolean =>
  compare(price, trigger) !== (way === 'up' ? -1 : 1)

/**
 * @param prices in the order in which they were seen, the one of now last
 * @returns the same object when nothing has changed
 */
export function watchPrices(order: PaperOrder, prices: readonly Amount[]): PaperOrder {
  const way = waitsFor(order.order)
  if (way === undefined || order.triggered) return order
  return prices.reduce((watched, price) => watchPrice(watched, price, way), order)
}

function watchPrice(order: PaperOrder, price: Amount, way: 'up' | 'down'): PaperOrder {
  if (order.triggered) return order
  const followed = order.order.kind === 'trailing' ? followBest(order, price) : order
  const trigger = triggerOf(followed)
  if (trigger === undefined || !hasReached(price, trigger, way)) return followed
  return { ...followed, triggered: true }
}

/** The best price is the highest for a sale, the lowest for a purchase. */
function followBest(order: PaperOrder, price: Amount): PaperOrder {
  const { best, side, order: sent } = order
  if (best !== undefined && compare(price, best) !== betterThan(side)) return order
  const trigger = sent.trailPercent && stopAt(side, price, sent.trailPercent)
  return { ...order, best: price, ...(trigger === undefined ? {} : { trigger }) }
}

const betterThan = (side: Side): 1 | -1 => (side === 'sell' ? 1 : -1)

/** Where a trailing stop stands. @example stopAt('sell', amount('100'), amount('2')) // '98' */
export const stopAt = (side: Side, best: Amount, percent: Amount): Amount =>
  awayFrom(best, percent, side === 'sell' ? 'down' : 'up')

const triggerOf = ({ order, trigger }: PaperOrder): Amount | undefined =>
  order.kind === 'trailing' ? trigger : order.trigger
