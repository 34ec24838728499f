/** Drafts that begin with an order which exists already. Pure. */
import { subtract } from '@/lib/core/amount'
import { ORDER_KINDS, type VenueOrder } from '@/lib/core/order'
import type { OpenOrderRow, OrderRow } from '@/lib/db/rows'
import type { OrderDraft } from '@/lib/trading/draft'

/** The open order again, to be changed: what is not filled yet of it. A kind that only the venue knows is begun as a limit. */
export function draftOfOpen(order: OpenOrderRow): Partial<OrderDraft> {
  const kind = ORDER_KINDS.find((each) => each === order.kind) ?? 'limit'
  return {
    account: order.accountId,
    side: order.side,
    kind,
    size: { by: 'amount', value: subtract(order.amount, order.filled) },
    ...(order.price === undefined ? {} : { price: order.price }),
    ...(order.trigger === undefined ? {} : { trigger: order.trigger }),
    replaces: order.orderId,
  }
}

/** As much the other way round, at the market: takes back what a doubled request has bought or sold. */
export const oppositeDraft = (row: OrderRow, { side, filled }: VenueOrder): Partial<OrderDraft> => ({
  account: row.accountId,
  side: side === 'buy' ? 'sell' : 'buy',
  kind: 'market',
  size: { by: 'amount', value: filled },
  timeInForce: 'GTC',
})
