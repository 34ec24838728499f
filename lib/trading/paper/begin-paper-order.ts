/** What a paper order does in its first moment: it takes, rests, waits or is refused. Pure. */
import { type Amount, compare, multiply, sum } from '@/lib/core/amount'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import { isWorse } from '../walk-book'
import { ended, fillFromBook, offered, resting, type Step } from './execute-paper-order'
import { heldBy, paysWith } from './held-by'
import { freeOf } from './paper-balances'
import { type PaperMarket, touchOf } from './paper-market'
import { greatest } from './take-levels'

/** @throws OrderRefused */
export function beginPaperOrder(step: Step, market: PaperMarket): Step {
  const { kind } = step.order.order
  switch (kind) {
    case 'market':
      return beginMarket(step, market)
    case 'limit':
      return beginLimit(step, market)
    case 'stop':
    case 'stop-limit':
    case 'take-profit':
    case 'take-profit-limit':
    case 'trailing':
    case 'oco':
      return rest(step, market)
    default:
      return kind satisfies never
  }
}

/** Taken as a whole or refused: money that ends on the way is known before, and so is a book that ends. */
function beginMarket(step: Step, market: PaperMarket): Step {
  const { order } = step
  const { cost } = order.order
  const isSale = order.side === 'sell'
  const free = freeOf(step.row.balances, paysWith(order.side, market.rules))
  const budget = cost === undefined ? {} : { budget: { money: cost, step: market.rules.amountStep } }
  // A sale that tells what it is to bring ends where there is nothing more to sell.
  const amount = cost === undefined ? order.amount : isSale ? free : undefined
  const { pieces, end } = offered(step, market, { ...(amount === undefined ? {} : { amount }), ...budget })
  if (pieces.length === 0) throw new OrderRefused(whyNothing(step, market))
  const [paid, isEnough] = isSale
    ? [sum(pieces.map(([, size]) => size)), cost === undefined || end !== 'wanted']
    : [sum(pieces.map(([price, size]) => multiply(price, size))), true]
  if (!isEnough || compare(paid, free) > 0) throw new OrderRefused(notEnough(step, market))
  const done = fillFromBook(step, market, { pieces, rate: market.tier.taker })
  const { filled } = done.order
  // What a cost would buy was a guess before.
  if (end === 'book') return ended(ofAmount(done, greatest(order.amount, filled)), 'cancelled')
  return ended(ofAmount(done, filled), 'filled')
}

const ofAmount = ({ row, order }: Step, amount: Amount): Step => ({ row, order: { ...order, amount } })

const whyNothing = (step: Step, market: PaperMarket) =>
  touchOf(step.order.side, market.book) === undefined
    ? say('Nobody offers anything on this side of the book now.')
    : say('The order is smaller or larger than this market allows.')

function beginLimit(step: Step, market: PaperMarket): Step {
  const { order } = step
  const { price: limit, timeInForce } = order.order
  if (limit === undefined) throw new RangeError('a limit order without its price')
  needFree(step, heldBy(order), market)
  const touch = touchOf(order.side, market.book)
  const crosses = touch !== undefined && !isWorse(order.side, touch, limit)
  if (timeInForce === 'PO' && crosses)
    throw new OrderRefused(say('It would be filled at once, so post-only refuses it.'))
  const { pieces } = offered(step, market, { amount: order.amount, limit })
  const done = fillFromBook(step, market, { pieces, rate: market.tier.taker })
  if (done.order.status === 'filled') return done
  switch (timeInForce) {
    case 'FOK':
      return ended(step, 'expired')
    case 'IOC':
      return ended(done, 'cancelled')
    case 'GTC':
    case 'PO':
      return resting(done, market)
    default:
      return timeInForce satisfies never
  }
}

function rest(step: Step, market: PaperMarket): Step {
  needFree(step, heldBy(step.order), market)
  return resting(step, market)
}

/** @throws OrderRefused */
function needFree(step: Step, needed: Amount, market: PaperMarket): void {
  const free = freeOf(step.row.balances, paysWith(step.order.side, market.rules))
  if (compare(free, needed) < 0) throw new OrderRefused(notEnough(step, market))
}

function notEnough({ row, order }: Step, { rules }: PaperMarket) {
  const code = paysWith(order.side, rules)
  return say('The paper account does not have enough: {free} {code} are free.', {
    free: freeOf(row.balances, code),
    code,
  })
}
