/** Fees of an order that is found again, where the venue's lists of orders tell none: its trades do. */
import * as v from 'valibot'
import { type Amount, add, isZero, ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { OrderFee, VenueOrder } from '@/lib/core/order'
import type { VenueSession } from '../session'
import { figure } from './figure'

const trades = v.array(
  v.looseObject({
    order: v.nullish(v.string()),
    fee: v.nullish(v.looseObject({ currency: v.nullish(v.string()), cost: figure })),
  }),
)

/** @returns the order with its fees; as it was where nothing is filled, or the trades are not told now: then they are not known */
export async function withToldFees(session: VenueSession, order: VenueOrder): Promise<VenueOrder> {
  if (order.fees.length > 0 || isZero(order.filled)) return order
  try {
    const answer = await session.run('trades of an order', (exchange) =>
      (exchange['fetchMyTrades'] as (...question: unknown[]) => Promise<unknown>).call(
        exchange,
        order.symbol,
        undefined,
        undefined,
        { orderId: order.orderId },
      ),
    )
    return { ...order, fees: feesIn(v.parse(trades, answer), order.orderId) }
  } catch (error) {
    if (error instanceof AppError || v.isValiError(error)) return order
    throw error
  }
}

function feesIn(rows: v.InferOutput<typeof trades>, orderId: string): OrderFee[] {
  const sums = new Map<string, Amount>()
  for (const { order, fee } of rows)
    if (order === orderId && fee?.currency && fee.cost !== undefined)
      sums.set(fee.currency, add(sums.get(fee.currency) ?? ZERO, fee.cost))
  return [...sums].map(([code, quantity]) => ({ code, quantity }))
}
