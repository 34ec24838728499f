/**
 * What a venue would refuse, refused in the same moment: rules, sides of triggers, money. The desk has checked most of it
 * before; the account must not depend on that. Pure.
 */
import { type Amount, compare, isNegative, isZero, multiply } from '@/lib/core/amount'
import type { ResolvedOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { type Sentence, say } from '@/lib/core/sentence'
import type { PaperRow } from '@/lib/db/rows'
import type { Bounds, MarketRules } from '@/lib/markets/market-rules'
import { isOnStep } from '../round-to-step'
import { type PaperMarket, touchOf } from './paper-market'
import { hasReached, waitsFor } from './triggers'

/** @throws OrderRefused */
export function checkPaperOrder(
  row: PaperRow,
  order: ResolvedOrder,
  { clientId, market }: { clientId: string; market: PaperMarket },
): void {
  const reason =
    (row.orders.some((each) => each.clientId === clientId)
      ? say('There is an order of this request already.')
      : undefined) ??
    ofMarket(order, market.rules) ??
    ofFigures(order, market.rules) ??
    ofTrigger(order, market)
  if (reason) throw new OrderRefused(reason)
}

function ofMarket(
  { kind, timeInForce, cost, market }: ResolvedOrder,
  rules: MarketRules,
): Sentence | undefined {
  if (!rules.active) return say('{symbol} cannot be traded at the moment.', { symbol: market.symbol })
  const { kinds, timesInForce, marketByCost } = rules.abilities
  const asked = [kinds[kind], timesInForce[timeInForce], ...(cost === undefined ? [] : [marketByCost])]
  return asked.flatMap((each) => (each.offered ? [] : [each.reason]))[0]
}

function ofFigures(order: ResolvedOrder, rules: MarketRules): Sentence | undefined {
  const { amount, cost, price, trigger, stopPrice, trailPercent } = order
  const told = [amount, cost, price, trigger, stopPrice, trailPercent].filter((each) => each !== undefined)
  if (told.some((each) => isZero(each) || isNegative(each)) || lacks(order))
    return say('A figure of the order is missing, or not above zero.')
  const prices = [price, trigger, stopPrice].filter((each) => each !== undefined)
  if (
    (cost === undefined && !isOnStep(amount, rules.amountStep)) ||
    prices.some((each) => !isOnStep(each, rules.priceStep))
  )
    return say('A figure of the order lies between the steps of this market.')
  const worth = cost ?? (price && multiply(amount, price)) ?? (trigger && multiply(amount, trigger))
  const isWithin =
    (cost !== undefined || within(amount, rules.amount)) &&
    (order.kind !== 'market' || cost !== undefined || within(amount, rules.marketAmount)) &&
    prices.every((each) => within(each, rules.price)) &&
    (worth === undefined || within(worth, rules.cost))
  return isWithin ? undefined : say('The order is smaller or larger than this market allows.')
}

const within = (value: Amount, { min, max }: Bounds): boolean =>
  (min === undefined || compare(value, min) >= 0) && (max === undefined || compare(value, max) <= 0)

function lacks({ kind, price, trigger, trailPercent }: ResolvedOrder): boolean {
  switch (kind) {
    case 'market':
      return false
    case 'limit':
      return price === undefined
    case 'stop':
    case 'take-profit':
      return trigger === undefined
    case 'stop-limit':
    case 'take-profit-limit':
    case 'oco':
      return price === undefined || trigger === undefined
    case 'trailing':
      return trailPercent === undefined || compare(trailPercent, '100' as Amount) >= 0
    default:
      return kind satisfies never
  }
}

/** What would be set off at once is refused, as venues do: it would be another order than the one that was meant. */
function ofTrigger(order: ResolvedOrder, { book }: PaperMarket): Sentence | undefined {
  const way = waitsFor(order)
  const touch = touchOf(order.side, book)
  if (way === undefined) return undefined
  if (touch === undefined) return say('Nobody offers anything on this side of the book now.')
  if (order.trigger !== undefined && hasReached(touch, order.trigger, way))
    return say('The order would be set off at once.')
  if (order.kind === 'oco' && order.price !== undefined && hasReached(touch, order.price, opposite(way)))
    return say('The limit would be filled at once.')
  return undefined
}

const opposite = (way: 'up' | 'down') => (way === 'up' ? 'down' : 'up')
