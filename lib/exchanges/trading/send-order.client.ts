/** Tells a venue an order, a change or a cancellation: one request that changes something each, never repeated here. */
import { AppError } from '@/lib/core/errors'
import type { ResolvedOrder, VenueOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import { badAnswer } from '../errors'
import type { VenueSession } from '../session'
import type { OrderName, VenueTrading } from './define-venue-trading'
import { cancelPlain, fetchPlain } from './one-order'
import { type OrderCall, orderCall } from './order-call'
import { ccxtNameOf, orderError } from './order-error'
import { readOrder } from './read-order'

export interface Sending {
  session: VenueSession
  trading: VenueTrading
  now: () => number
}

type Method = (...question: unknown[]) => Promise<unknown>

/** @throws `OrderRefused` for a clear no; after any other error nobody knows */
export async function sendOrder(
  { session, trading, now }: Sending,
  order: ResolvedOrder,
  clientId: string,
): Promise<VenueOrder> {
  refuseUnknownKind(trading, order, session.venueName)
  await trading.beforePlace?.(session, order)
  const own = trading.place?.[order.kind]
  if (own) return await own(session, order, { clientId, now: now() })
  const call = shaped(trading, order, clientId)
  const raw = await session.run(
    'order',
    (exchange) =>
      (exchange['createOrder'] as Method).call(
        exchange,
        call.symbol,
        call.type,
        call.side,
        call.amount,
        call.price,
        call.params,
      ),
    orderError,
  )
  return withFacts({ session, trading, now }, order, readOrder(raw, { now: now(), sent: order }))
}

function shaped(trading: VenueTrading, order: ResolvedOrder, clientId: string): OrderCall {
  const call = orderCall(order, { [trading.clientId.param]: clientId })
  return trading.shape?.(call, order) ?? call
}

/** The rules said so before; a draft that was made by hand is not sent all the same. */
function refuseUnknownKind(trading: VenueTrading, order: ResolvedOrder, venueName: string): void {
  const orderTypes = ['MARKET', 'LIMIT', 'STOP_LOSS', 'STOP_LOSS_LIMIT', 'TAKE_PROFIT', 'TAKE_PROFIT_LIMIT']
  const ability = trading.kinds({
    venueName,
    symbol: order.market.symbol,
    orderTypes,
    allows: { oco: true, trailing: true },
    features: { triggers: true, trailing: true },
  })[order.kind]
  if (!ability.offered) throw new OrderRefused(ability.reason)
  const salesOnly = order.side === 'buy' ? trading.salesOnly?.(venueName)[order.kind] : undefined
  if (salesOnly) throw new OrderRefused(salesOnly)
}

/**
 * Some venues only acknowledge an order. What became of it is asked at once; when that fails, the order is known to be there, and
 * the rest is asked later.
 */
async function withFacts(
  sending: Sending,
  order: ResolvedOrder,
  placed: VenueOrder | undefined,
): Promise<VenueOrder> {
  if (!placed) throw badAnswer(sending.session.venueName, 'the order has no id')
  if (placed.status !== 'unknown') return placed
  try {
    const told = await fetchById(sending, { orderId: placed.orderId, symbol: placed.symbol })
    if (told) return { ...told, kind: order.kind, ...(placed.clientId ? { clientId: placed.clientId } : {}) }
  } catch {
    // Asked again later, as what is not told yet.
  }
  return { ...placed, status: 'open' }
}

/** @returns `undefined` for an order that the venue does not have. @throws AppError as questions do; `bad-answer` when the answer is no order */
export async function fetchById(
  { session, trading, now }: Sending,
  order: OrderName,
): Promise<VenueOrder | undefined> {
  const raw = await (trading.fetchOne?.(session, order) ?? fetchPlain(session, order))
  if (raw === undefined) return undefined
  const found = readOrder(raw, { now: now(), kindOf: trading.kindOf })
  if (!found) throw badAnswer(session.venueName, 'the order has no id')
  return found
}

/** @throws `OrderRefused` for a clear no; after any other error nobody knows, and the open order is asked for */
export async function editOrder(
  sending: Sending,
  { orderId, order, clientId }: { orderId: string; order: ResolvedOrder; clientId: string },
): Promise<VenueOrder> {
  const { session, trading, now } = sending
  const { edit } = trading
  if (!edit?.kinds.includes(order.kind))
    throw new OrderRefused(
      say('At {venue}, cancel the order and place a new one.', { venue: session.venueName }),
    )
  const call = shaped(trading, order, clientId)
  const { [trading.clientId.param]: ownId, ...others } = call.params
  const params = edit.inPlace ? others : { ...others, [trading.clientId.param]: ownId }
  const { symbol, type, side, amount, price } = call
  const raw = await session.run(
    'order',
    async (exchange) => {
      const answer = await (exchange['editOrder'] as Method).call(
        exchange,
        orderId,
        symbol,
        type,
        side,
        amount,
        price,
        params,
      )
      trading.checkEdit?.(answer, session.venueName)
      return answer
    },
    orderError,
  )
  if (!edit.inPlace) return withFacts(sending, order, readOrder(raw, { now: now(), sent: order }))
  // The answer to a change names the change, not the order.
  const kept = readOrder({ id: orderId }, { now: now(), sent: order })
  return withFacts(sending, order, kept)
}

/** @throws AppError with the venue's reason; an order that is not open any more is one */
export async function cancelById({ session, trading }: Sending, order: OrderName): Promise<void> {
  try {
    await (trading.cancelOne?.(session, order) ?? cancelPlain(session, order))
  } catch (error) {
    const name = ccxtNameOf(error)
    if (name === 'OrderNotFound' || name === 'InvalidOrder' || name === 'BadRequest')
      throw new AppError(
        'not-found',
        say('{venue} says that this order is not open any more.', { venue: session.venueName }),
        { cause: error },
      )
    throw error
  }
}
