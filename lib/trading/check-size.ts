/** A size against the venue's limits, the account's money and the depth of the book. */
import { type Amount, compare, isZero, multiply } from '@/lib/core/amount'
import type { ResolvedOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { boundsProblems } from './check-bounds'
import { block, type DraftProblem, warn } from './draft'
import { type DraftFacts, withFeeFactor } from './draft-facts'
import type { Prices } from './resolve-prices'
import { costOf } from './spend-of'
import { walkBook } from './walk-book'

type Order = Pick<ResolvedOrder, 'side' | 'kind' | 'timeInForce' | 'amount' | 'cost'>

/** @example checkSize({ side: 'sell', kind: 'market', timeInForce: 'GTC', amount: '5' }, {}, facts) // more than is free: one problem */
export function checkSize(order: Order, prices: Prices, facts: DraftFacts): DraftProblem[] {
  const { rules } = facts
  if (isZero(order.amount)) {
    const least = rules.amount.min ?? rules.amountStep
    const figures = { least, code: rules.base }
    return [block('size', say('This is less than the least amount, {least} {code}.', figures))]
  }
  const cost = costOf(order, prices, facts)
  if (cost === undefined) return [block('size', say('The price of the market is not known yet.'))]
  const [ofBase, ofQuote] = [
    { field: 'size', code: rules.base } as const,
    { field: 'size', code: rules.quote } as const,
  ]
  const { min, max } = rules.cost
  return [
    ...first([
      boundsProblems(order.amount, rules.amount, ofBase),
      order.kind === 'market' ? boundsProblems(order.amount, rules.marketAmount, ofBase) : [],
      boundsProblems(cost.least, min === undefined ? {} : { min }, ofQuote),
      boundsProblems(cost.most, max === undefined ? {} : { max }, ofQuote),
    ]),
    ...balanceProblems(order, cost.most, facts),
    ...depthProblems(order, prices, facts),
  ]
}

/** One figure that is out of bounds is enough to be told. */
const first = (lists: readonly DraftProblem[][]): DraftProblem[] =>
  lists.find((list) => list.length > 0) ?? []

function balanceProblems(order: Order, cost: Amount, facts: DraftFacts): DraftProblem[] {
  const { free, rules } = facts
  const isSale = order.side === 'sell'
  const value = isSale ? order.amount : multiply(cost, withFeeFactor(facts, order.timeInForce))
  const has = isSale ? free.base : free.quote
  if (compare(value, has) <= 0) return []
  const figures = { value, free: has, code: isSale ? rules.base : rules.quote }
  return [
    block(
      'size',
      isSale || value === cost
        ? say('This takes {value} {code}; {free} {code} are free.', figures)
        : say('With the fee this takes {value} {code}; {free} {code} are free.', figures),
    ),
  ]
}

/** What the book as it stands does not hold: worth knowing, and no reason to refuse. */
function depthProblems(order: Order, { price }: Prices, { book, rules }: DraftFacts): DraftProblem[] {
  const isAll = order.kind === 'limit' && order.timeInForce === 'FOK'
  if (!book || !(order.kind === 'market' || isAll)) return []
  const wanted = order.cost === undefined ? { amount: order.amount } : { cost: order.cost }
  const walk = walkBook(book, order.side, wanted, isAll ? price : undefined)
  if (isZero(walk.left)) return []
  const figures = { value: walk.amount, code: rules.base }
  const sentence = isAll
    ? say('Only {value} {code} can be had at this price now: all or nothing would end as nothing.', figures)
    : say('The book shows {value} {code}; what comes after that is not known.', figures)
  return [warn(isAll ? 'timeInForce' : 'size', sentence)]
}
