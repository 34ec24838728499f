/**
 * One order, exactly: how much of what is wanted the place's money, the book within the slippage bound and the venue's steps and
 * bounds let through. It never takes more than there is, and leaves or opens no rest that could not be sold.
 */
import { type Amount, compare, isZero, multiply, subtract, ZERO } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import type { Book } from '@/lib/markets/live'
import { withFeeFactor } from '@/lib/trading/draft-facts'
import { flowsOf } from '@/lib/trading/order-flows'
import { mostFor, roundDown } from '@/lib/trading/round-to-step'
import { type Met, meetBook } from '@/lib/trading/walk-book'
import { larger, leastAmount, limitPrice, mostAmount, smaller } from './order-limits'
import type { Pocket } from './purse'
import type { PlanMarket } from './question'

export interface OrderAsk {
  market: PlanMarket
  side: Side
  /** In the base coin. */
  wanted: Amount
  /** What may be paid with, in the coin that is paid. */
  available: Amount
  /** Most that a purchase may be expected to cost, in the quote coin; absent: no bound but `available`. */
  mostCost?: Amount
  slippage: number
  /** What earlier legs take from this side of the book, in the base coin. */
  taken: Amount
  /** What lies there of the base coin. */
  pocket: Pocket
  /** Whether everything may be sold where the rest would be dust. */
  maySellAll: (amount: Amount) => boolean
}

/** Why it is less than wanted, or nothing. */
export type Cut =
  | 'edit' // the user changed it
  | 'budget' // the bound on gains
  | 'unknown-gain' // there is such a bound, and nobody knows the lots
  | 'depth' // the book within the slippage bound
  | 'gas'
  | 'money' // what there is to pay with
  | 'most' // the venue's largest order
  | 'least' // the venue's or the user's smallest
  | 'dust' // a rest that could not be sold

export interface OrderSize {
  amount: Amount
  limit: Amount
  walk: Met
  pays: Amount
  receives: Amount
  fee: { in: 'base' | 'quote'; quantity: Amount }
  cut?: Cut
}

/** @example sizeOrderLeg({ side: 'sell', wanted: '0.12345', … }) // { amount: '0.123', limit: '99', … } */
export function sizeOrderLeg(ask: OrderAsk): OrderSize | { cut: Cut } {
  const limit = limitPrice(ask.market, ask.side, ask.slippage)
  if (limit === undefined || compare(limit, ZERO) <= 0) return { cut: 'depth' }
  const book = withoutTaken(ask.market.book, ask.side, ask.taken)
  return ask.side === 'sell' ? sellSize(ask, book, limit) : buySize(ask, book, limit)
}

/** The tightest bound below what is wanted. */
function capped(
  wanted: Amount,
  bounds: readonly (readonly [Amount | undefined, Cut])[],
): { amount: Amount; cut?: Cut } {
  let found: { amount: Amount; cut?: Cut } = { amount: wanted }
  for (const [bound, cut] of bounds)
    if (bound !== undefined && compare(bound, found.amount) < 0) found = { amount: bound, cut }
  return found
}

function sellSize(ask: OrderAsk, book: Book, limit: Amount): OrderSize | { cut: Cut } {
  const { market, wanted, available } = ask
  const { rules } = market
  const least = leastAmount(rules, limit)
  // Where hardly anything would be left, everything may have to go.
  const isNearlyAll = compare(subtract(ask.pocket.quantity, wanted), least) < 0
  const looked = isNearlyAll ? larger(wanted, ask.pocket.quantity) : wanted
  const depth = meetBook(book, 'sell', { amount: looked }, limit).amount
  const most = smaller(smaller(available, depth), mostAmount(rules, limit) ?? available)
  const { amount: rough, cut } = capped(wanted, [
    [available, 'money'],
    [depth, 'depth'],
    [mostAmount(rules, limit), 'most'],
  ])
  const amount = withoutDust(ask, { amount: roundDown(rough, rules.amountStep), most, least })
  if (isZero(amount) || compare(amount, least) < 0) return { cut: cut ?? (isZero(amount) ? 'dust' : 'least') }
  const walk = meetBook(book, 'sell', { amount }, limit)
  return sizeOf(ask, { amount, limit, walk, ...(cut === undefined ? {} : { cut }) })
}

/** A rest that could not be sold is sold along, or what is sold leaves enough. */
function withoutDust(
  { market: { rules }, pocket: { quantity }, maySellAll }: OrderAsk,
  { amount, most, least }: Record<'amount' | 'most' | 'least', Amount>,
): Amount {
  const rest = roundDown(larger(subtract(quantity, amount), ZERO), rules.amountStep)
  if (isZero(rest) || compare(rest, least) >= 0) return amount
  const all = roundDown(quantity, rules.amountStep)
  if (compare(all, most) <= 0 && maySellAll(all)) return all
  return roundDown(larger(subtract(quantity, least), ZERO), rules.amountStep)
}

/** The order may be filled this much above the last level that it is planned to meet, so that it is filled at all. */
const CUSHION = '1.001' as Amount

function buySize(ask: OrderAsk, book: Book, bound: Amount): OrderSize | { cut: Cut } {
  const { market, wanted, available, mostCost } = ask
  const { rules } = market
  const depth = meetBook(book, 'buy', { amount: wanted }, bound).amount
  let { amount, cut } = capped(wanted, [
    [depth, 'depth'],
    [mostAmount(rules, bound), 'most'],
  ])
  amount = roundDown(amount, rules.amountStep)
  let walk = meetBook(book, 'buy', { amount }, bound)
  const fee = withFeeFactor(market, 'IOC')
  // A smaller order meets better levels, so the second look may allow no more; it is exact at its end.
  for (let look = 0; look < 3 && walk.last !== undefined; look++) {
    const worst = multiply(smaller(bound, multiply(walk.last, CUSHION)), fee)
    const affordable = smaller(
      mostFor({ cost: available, price: worst, step: rules.amountStep }),
      mostCost === undefined || compare(multiply(walk.cost, fee), mostCost) <= 0
        ? amount
        : mostFor({ cost: larger(mostCost, ZERO), price: multiply(walk.last, fee), step: rules.amountStep }),
    )
    if (compare(amount, affordable) <= 0) break
    amount = affordable
    cut = 'money'
    walk = meetBook(book, 'buy', { amount }, bound)
  }
  if (isZero(amount)) return { cut: cut ?? 'least' }
  // As loose as the money allows, never looser than the bound: the venue holds back amount times limit, with the fee.
  const limit = smaller(
    bound,
    mostFor({ cost: available, price: multiply(amount, fee), step: rules.priceStep }),
  )
  if (walk.last === undefined || compare(limit, walk.last) < 0) return { cut: 'money' }
  const least = leastAmount(rules, book.asks[0]?.[0] ?? walk.last)
  if (compare(amount, least) < 0) return { cut: cut ?? 'least' }
  const size = sizeOf(ask, { amount, limit, walk, ...(cut === undefined ? {} : { cut }) })
  return opensDust(ask, size) ? { cut: 'dust' } : size
}

/** What would lie there afterwards could not be sold. */
function opensDust({ market, pocket, slippage }: OrderAsk, { receives }: OrderSize): boolean {
  const price = limitPrice(market, 'sell', slippage)
  if (price === undefined || compare(price, ZERO) <= 0) return true
  const after = subtract(receives, subtract(ZERO, pocket.quantity))
  return (
    compare(roundDown(larger(after, ZERO), market.rules.amountStep), leastAmount(market.rules, price)) < 0
  )
}

function sizeOf(
  { market: { rules, tier }, side }: OrderAsk,
  size: Pick<OrderSize, 'amount' | 'limit' | 'walk' | 'cut'>,
): OrderSize {
  const { amount, walk } = size
  const { pays, receives, fee } = flowsOf(side, rules, [{ amount, cost: walk.cost, rate: tier.taker }])
  return {
    ...size,
    pays: pays.quantity,
    receives: receives.quantity,
    fee: { in: side === 'buy' && rules.buyFeeIn === 'base' ? 'base' : 'quote', quantity: fee.quantity },
  }
}

/** The book without what was taken from its best levels. */
function withoutTaken(book: Book, side: Side, taken: Amount): Book {
  if (isZero(taken)) return book
  const levels = side === 'buy' ? book.asks : book.bids
  let left = taken
  const rest = levels.flatMap(([price, size]): (readonly [Amount, Amount])[] => {
    const gone = smaller(left, size)
    left = subtract(left, gone)
    return compare(gone, size) < 0 ? [[price, subtract(size, gone)]] : []
  })
  return side === 'buy' ? { ...book, asks: rest } : { ...book, bids: rest }
}
