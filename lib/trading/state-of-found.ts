/** What a venue's orders with one client id make of our row. More than one means that the request was doubled on its way. Pure. */
import type { OrderState, VenueOrder } from '@/lib/core/order'

const STATE_BY_STATUS = {
  open: 'open',
  filled: 'filled',
  cancelled: 'cancelled',
  expired: 'cancelled',
  rejected: 'rejected',
  unknown: 'unknown',
} as const satisfies Record<VenueOrder['status'], OrderState>

/** An order that is still open speaks for all, then one that is not understood, then one that was filled. */
const STRONGEST_FIRST: readonly OrderState[] = ['open', 'unknown', 'filled', 'cancelled', 'rejected']

/**
 * @param found not empty
 * @example stateOfFound([{ ...order, status: 'filled' }, { ...order, status: 'open' }]) // 'open'
 */
export function stateOfFound(found: readonly VenueOrder[]): OrderState {
  const states = new Set<OrderState>(found.map(({ status }) => STATE_BY_STATUS[status]))
  return STRONGEST_FIRST.find((state) => states.has(state)) ?? 'unknown'
}

/** Whether anything of the orders has moved since they were last told: a state, a fill, a fee, another copy. */
export function hasMoved(before: readonly VenueOrder[], after: readonly VenueOrder[]): boolean {
  const facts = (orders: readonly VenueOrder[]) =>
    orders
      .map(({ orderId, status, filled, price, amount }) => [orderId, status, filled, price, amount].join(' '))
      .toSorted()
      .join('\n')
  return facts(before) !== facts(after)
}
