/**
 * What an order is expected to do, by walking the book as it stands: what is filled at once pays the taker's rate, what
 * rests pays the maker's, at the order's own price. What the book does not reach is in no sum and is told beside it.
 */
import {
  type Amount,
  add,
  divide,
  isZero,
  multiply,
  negate,
  subtract,
  toRatio,
  ZERO,
} from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { ResolvedOrder, Side } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { Book } from '@/lib/markets/live'
import type { FeeTier, MarketRules } from '@/lib/markets/market-rules'
import { touchPrice } from './draft-facts'
import { type Fill, flowsOf } from './order-flows'
import type { OrderEstimate } from './review'
import { FINEST_STEP, mostFor } from './round-to-step'
import { middleOf, type Walk, walkBook } from './walk-book'
import { worstOf } from './worst-case'

export interface EstimateFacts {
  rules: MarketRules
  tier: FeeTier
  book: Book
  /** ms */
  now: number
}

interface Expected {
  now?: Walk
  /** What waits in the book, or until it is set off. */
  rest?: Fill
  beyondBook: Amount
}

/**
 * @throws AppError `unavailable` for a trailing stop while the market has no price at all
 * @example estimateOrder({ side: 'buy', kind: 'market', amount: '1.5', … }, { rules, tier, book, now }).average // '100.66…'
 */
export function estimateOrder(order: ResolvedOrder, facts: EstimateFacts): OrderEstimate {
  const { rules, tier, book } = facts
  const { now, rest, beyondBook } = expectedOf(order, facts)
  const taken: Fill[] = now ? [{ amount: now.amount, cost: now.cost, rate: tier.taker }] : []
  const slippage = now?.average && slippageOf(order.side, now.average, middleOf(book))
  return {
    ...(now?.average === undefined ? {} : { average: now.average }),
    ...(now?.last === undefined ? {} : { last: now.last }),
    ...(slippage === undefined ? {} : { slippage }),
    filledNow: now?.amount ?? ZERO,
    beyondBook,
    ...flowsOf(order.side, rules, rest ? [...taken, rest] : taken),
    tier,
    worst: worstOf(order, facts),
    bookAge: Math.max(0, facts.now - book.at),
  }
}

function expectedOf(order: ResolvedOrder, { tier, book }: EstimateFacts): Expected {
  switch (order.kind) {
    case 'market':
      return takenNow(order, book)
    case 'limit':
      return order.timeInForce === 'PO'
        ? { rest: resting(order, order.price, tier.maker), beyondBook: ZERO }
        : limited(order, book, tier)
    case 'oco':
      return { rest: resting(order, order.price, tier.maker), beyondBook: ZERO }
    case 'stop':
    case 'stop-limit':
    case 'take-profit':
    case 'take-profit-limit':
      return { rest: resting(order, order.price ?? order.trigger, tier.taker), beyondBook: ZERO }
    case 'trailing':
      return { rest: resting(order, trailingFrom(order, book), tier.taker), beyondBook: ZERO }
    default:
      return order.kind satisfies never
  }
}

function takenNow({ side, amount, cost }: ResolvedOrder, book: Book): Expected {
  if (cost === undefined) {
    const now = walkBook(book, side, { amount })
    return { now, beyondBook: now.left }
  }
  const now = walkBook(book, side, { cost })
  if (isZero(now.left)) return { now, beyondBook: ZERO }
  // At the price of the last level at most; where there is none, all that was expected.
  const beyondBook = now.last ? mostFor({ cost: now.left, price: now.last, step: FINEST_STEP }) : amount
  return { now, beyondBook }
}

function limited(order: ResolvedOrder, book: Book, tier: FeeTier): Expected {
  const now = walkBook(book, order.side, { amount: order.amount }, order.price)
  const beyondBook = now.isBookShort ? now.left : ZERO
  if (order.timeInForce === 'FOK' && !isZero(now.left))
    return { now: walkBook(book, order.side, { amount: ZERO }), beyondBook }
  if (order.timeInForce === 'IOC' || isZero(now.left)) return { now, beyondBook }
  const rest = resting({ ...order, amount: now.left }, order.price, tier.maker)
  return isZero(now.amount) ? { rest, beyondBook } : { now, rest, beyondBook }
}

function resting({ amount }: ResolvedOrder, price: Amount | undefined, rate: Amount): Fill {
  if (price === undefined) throw new AppError('unavailable', say('The price of the market is not known yet.'))
  return { amount, cost: multiply(amount, price), rate }
}

/** Where the stop stands when it begins: below the market for a sale, above it for a purchase. */
function trailingFrom({ side, trailPercent = ZERO }: ResolvedOrder, book: Book): Amount | undefined {
  const price = touchPrice({ book }, side)
  const distance = multiply(trailPercent, '0.01' as Amount)
  return price && multiply(price, add('1' as Amount, side === 'sell' ? negate(distance) : distance))
}

/** Worse than the middle is above zero, for both sides. */
function slippageOf(side: Side, average: Amount, middle: Amount | undefined): number | undefined {
  if (middle === undefined || isZero(middle)) return undefined
  const ratio = toRatio(divide(subtract(average, middle), middle))
  return side === 'buy' ? ratio : -ratio
}
