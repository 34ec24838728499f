/**
 * What of a leg is ordered now: never more than is left of it, never beyond its limit, within what is free at the venue, and on
 * its steps. Pure.
 */
import { type Amount, compare, divide, isZero, multiply, subtract, ZERO } from '@/lib/core/amount'
import type { OrderKind, TimeInForce } from '@/lib/core/order'
import type { LegWay } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { MarketRules } from '@/lib/markets/market-rules'
import { withFeeFactor } from '@/lib/trading/draft-facts'
import type { GatheredFacts } from '@/lib/trading/gather-facts.store'
import { mostFor, roundDown, roundUp } from '@/lib/trading/round-to-step'
import { isWorse, walkBook } from '@/lib/trading/walk-book'

type OrderWay = Extract<LegWay, { kind: 'order' }>
type Facts = Pick<GatheredFacts, 'rules' | 'tier' | 'free' | 'book'>

export interface FitQuestion {
  way: OrderWay
  /** Of the base coin, what orders of this leg have filled. */
  filled: Amount
  /** Part of what is left that may be carried out, ratio. */
  share: Amount
  /** Another bound on the price than the leg's own; the tighter one holds. */
  bound?: Amount
}

export type FittedOrder =
  | { kind: Extract<OrderKind, 'limit' | 'market'>; timeInForce: TimeInForce; amount: Amount; price?: Amount }
  /** What is left is too little to be ordered. */
  | { none: 'small'; why: Sentence }
  /** Nothing can be had within the limit. */
  | { none: 'price'; why: Sentence }

/** @example fitOrder({ way, filled: '0', share: '1' }, facts) // { kind: 'limit', timeInForce: 'IOC', amount: '0.5', price: '101' } */
export function fitOrder(question: FitQuestion, facts: Facts): FittedOrder {
  const { way, filled, share, bound } = question
  const { rules, book } = facts
  const limit = tighter(way, bound, rules)
  const rest = compare(way.amount, filled) > 0 ? subtract(way.amount, filled) : ZERO
  const left = roundDown(multiply(rest, share), rules.amountStep)
  const { amount, price } = way.side === 'sell' ? fitSale(left, limit, facts) : fitBuy(left, limit, facts)
  const small = tooSmall({ amount, price }, rules)
  if (small) return small
  const walk = walkBook(book, way.side, { amount }, price)
  if (isZero(walk.amount)) return { none: 'price', why: nothingWithin(price, rules) }
  return offered({ amount, price, isWhole: isZero(walk.left) }, rules)
}

function tighter({ side, limit }: OrderWay, bound: Amount | undefined, { priceStep }: MarketRules): Amount {
  if (bound === undefined || isWorse(side, bound, limit)) return limit
  return side === 'buy' ? roundDown(bound, priceStep) : roundUp(bound, priceStep)
}

interface Fit {
  amount: Amount
  price: Amount
}

const fitSale = (left: Amount, price: Amount, { rules, free }: Facts): Fit => ({
  amount: roundDown(compare(left, free.base) > 0 ? free.base : left, rules.amountStep),
  price,
})

/** Money is held at the limit, which is worse than what is expected: where it is short, a tighter limit comes before less. */
function fitBuy(left: Amount, limit: Amount, facts: Facts): Fit {
  const { rules, free, book } = facts
  const each = withFeeFactor(facts, 'IOC')
  const needs = (price: Amount) => multiply(multiply(left, price), each)
  if (isZero(left) || compare(needs(limit), free.quote) <= 0) return { amount: left, price: limit }
  const affordable = roundDown(divide(free.quote, multiply(left, each)), rules.priceStep)
  const reaches = !isZero(affordable) && compare(needs(affordable), free.quote) <= 0
  if (reaches && isZero(walkBook(book, 'buy', { amount: left }, affordable).left))
    return { amount: left, price: affordable }
  const amount = mostFor({ cost: free.quote, price: multiply(limit, each), step: rules.amountStep })
  return { amount, price: limit }
}

function tooSmall({ amount, price }: Fit, rules: MarketRules): FittedOrder | undefined {
  const least = rules.amount.min ?? rules.amountStep
  if (isZero(amount) || compare(amount, least) < 0)
    return {
      none: 'small',
      why: say('What is left of it is below the least amount of the venue, {least} {code}.', {
        least,
        code: rules.base,
      }),
    }
  const { min } = rules.cost
  if (min === undefined || compare(multiply(amount, price), min) >= 0) return undefined
  return {
    none: 'small',
    why: say('What is left of it is worth less than the venue takes, {least} {code}.', {
      least: min,
      code: rules.quote,
    }),
  }
}

/** A market order only where nothing else is offered, and the book holds all of it within the limit. */
function offered(
  { amount, price, isWhole }: Fit & { isWhole: boolean },
  { abilities: { kinds, timesInForce }, ...rules }: MarketRules,
): FittedOrder {
  if (kinds.limit.offered && timesInForce.IOC.offered)
    return { kind: 'limit', timeInForce: 'IOC', amount, price }
  if (!isWhole) return { none: 'price', why: nothingWithin(price, rules) }
  if (kinds.limit.offered && timesInForce.FOK.offered)
    return { kind: 'limit', timeInForce: 'FOK', amount, price }
  return { kind: 'market', timeInForce: 'GTC', amount }
}

const nothingWithin = (price: Amount, { quote }: Pick<MarketRules, 'quote'>): Sentence =>
  say(
    'The price has left the bound of the plan, {price} {code}. Try again when it is back, or make a new plan.',
    {
      price,
      code: quote,
    },
  )
