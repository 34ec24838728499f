/** What an order takes out of the account, and what it comes to at its lowest: the figures that balances and least costs are checked with. */
import { type Amount, add, compare, multiply } from '@/lib/core/amount'
import type { OrderKind, ResolvedOrder } from '@/lib/core/order'
import { type DraftFacts, touchPrice } from './draft-facts'
import type { Prices } from './resolve-prices'
import { walkBook } from './walk-book'

const larger = (a: Amount, b: Amount): Amount => (compare(a, b) < 0 ? b : a)
const smaller = (a: Amount, b: Amount): Amount => (compare(a, b) > 0 ? b : a)

const known = (prices: readonly (Amount | undefined)[]): Amount[] =>
  prices.filter((price) => price !== undefined)

/**
 * The highest price that a purchase may be filled at by its own figures; absent for one that the market decides.
 * @example spendPrice('oco', { price: '90', trigger: '110', stopPrice: '112' }) // '112'
 */
export function spendPrice(kind: OrderKind, { price, trigger, stopPrice }: Prices): Amount | undefined {
  if (kind === 'market' || kind === 'trailing') return undefined
  const [first, ...more] = known(kind === 'oco' ? [price, trigger, stopPrice] : [price ?? trigger])
  return first && more.reduce(larger, first)
}

/** The lowest price that an order may be filled at by its own figures, which a least cost must hold at. */
export function floorPrice(kind: OrderKind, { price, trigger, stopPrice }: Prices): Amount | undefined {
  if (kind === 'market' || kind === 'trailing') return undefined
  const [first, ...more] = known(kind === 'oco' ? [price, stopPrice ?? trigger] : [price ?? trigger])
  return first && more.reduce(smaller, first)
}

type Order = Pick<ResolvedOrder, 'side' | 'kind' | 'amount' | 'cost'>

/**
 * In the quote coin, before the fee; absent while no price is known.
 * @example costOf({ side: 'buy', kind: 'limit', amount: '2' }, { price: '100' }, facts) // { most: '200', least: '200' }
 */
export function costOf(
  order: Order,
  prices: Prices,
  facts: DraftFacts,
): { most: Amount; least: Amount } | undefined {
  const [high, low] = [spendPrice(order.kind, prices), floorPrice(order.kind, prices)]
  if (high !== undefined && low !== undefined)
    return { most: multiply(order.amount, high), least: multiply(order.amount, low) }
  const cost = order.cost ?? marketCost(order, facts)
  return cost === undefined ? undefined : { most: cost, least: cost }
}

/** By the book; beyond it at the price of its last level, which is the best that the rest can hope for. */
function marketCost({ side, kind, amount }: Order, facts: DraftFacts): Amount | undefined {
  if (facts.book && kind === 'market') {
    const { cost, left, last } = walkBook(facts.book, side, { amount })
    return last === undefined ? undefined : add(cost, multiply(left, last))
  }
  const price = touchPrice(facts, side)
  return price && multiply(amount, price)
}
