/** Where in the book own orders stand. Pure. */
import { type Amount, compare } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import type { OpenOrderRow } from '@/lib/db/rows'
import { roundDown, roundUp } from '@/lib/trading/round-to-step'

export interface OwnLevel {
  side: Side
  price: Amount
}

/** Orders that rest in the book: those with a price and without a trigger that has not been met. */
export const ownLevels = (orders: readonly OpenOrderRow[]): OwnLevel[] =>
  orders.flatMap(({ side, price, trigger }) =>
    price === undefined || trigger !== undefined ? [] : [{ side, price }],
  )

/** Whether an own order is among those that a row of the ladder has put together. */
export function ownAt(
  own: readonly OwnLevel[],
  row: { side: 'asks' | 'bids'; price: Amount; step: Amount },
): boolean {
  const side = row.side === 'bids' ? 'buy' : 'sell'
  const shown = row.side === 'bids' ? roundDown : roundUp
  return own.some((each) => each.side === side && compare(shown(each.price, row.step), row.price) === 0)
}
