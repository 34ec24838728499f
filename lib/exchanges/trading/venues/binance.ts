/**
 * Binance spot (and Binance.US, which speaks the same).
 * - `newClientOrderId` `^[a-zA-Z0-9-_]{1,36}$`, unique among OPEN orders only: a request that is repeated after the first was filled
 *   is a second order. https://developers.binance.com/docs/binance-spot-api-docs/rest-api/trading-endpoints
 * - A signed request is taken within `recvWindow` of its timestamp, 10 s as ccxt sends it.
 * - `allOrders` tells orders of a market in every state within a window of 24 h at most; each has its client id.
 * - A trailing stop is a STOP_LOSS with `trailingDelta` in hundredths of a percent, without a stop price.
 * - An OCO is a list of two orders (`orderList/oco`): above and below the market, with client ids of their own.
 */
import * as v from 'valibot'
import { type Amount, ZERO } from '@/lib/core/amount'
import type { OrderKind, ResolvedOrder, VenueOrder } from '@/lib/core/order'
import { badAnswer } from '../../errors'
import type { VenueSession } from '../../session'
import { defineVenueTrading, type FindQuery, type MarketFacts, type Sent } from '../define-venue-trading'
import { joinedOrder } from '../joined-order'
import { kindsOf, lacks } from '../kinds'
import { clientIdIn, listOrders, marketIdOf, parsedOrder } from '../list-orders'
import { orderError } from '../order-error'
import { type CcxtOrder, ccxtOrderSchema, readOrder } from '../read-order'
import { binanceLimits } from './binance-filters'

const TYPES: Readonly<Record<Exclude<OrderKind, 'trailing' | 'oco'>, string>> = {
  market: 'MARKET',
  limit: 'LIMIT',
  stop: 'STOP_LOSS',
  'stop-limit': 'STOP_LOSS_LIMIT',
  'take-profit': 'TAKE_PROFIT',
  'take-profit-limit': 'TAKE_PROFIT_LIMIT',
}

function kinds({ venueName, orderTypes, allows }: MarketFacts) {
  const offered = Object.entries(TYPES)
    .filter(([, type]) => orderTypes.includes(type))
    .map(([kind]) => kind as OrderKind)
  const hasStops = orderTypes.includes('STOP_LOSS')
  const beside = (['trailing', 'oco'] as const).filter((kind) => hasStops && allows[kind])
  return kindsOf([...offered, ...beside], () => lacks(venueName))
}

/** Of the stop of an OCO: 33 characters, so that ours stays recognisable in it. */
const stopIdOf = (clientId: string): string => `${clientId}s`

const oco = v.looseObject({
  orderReports: v.array(v.looseObject({ clientOrderId: v.string() })),
})

/** A sale's limit lies above the market and its stop below; a purchase's the other way round. */
async function placeOco(
  session: VenueSession,
  order: ResolvedOrder,
  { clientId, now }: Sent,
): Promise<VenueOrder> {
  const limit = { Type: 'LIMIT_MAKER', Price: order.price, ClientOrderId: clientId }
  const stop = {
    Type: order.stopPrice === undefined ? 'STOP_LOSS' : 'STOP_LOSS_LIMIT',
    StopPrice: order.trigger,
    ClientOrderId: stopIdOf(clientId),
    ...(order.stopPrice === undefined ? {} : { Price: order.stopPrice, TimeInForce: 'GTC' }),
  }
  const [above, below] = order.side === 'sell' ? [limit, stop] : [stop, limit]
  const { symbol } = order.market
  const raw = await session.run(
    'order',
    (exchange) =>
      (exchange['privatePostOrderListOco'] as (params: object) => Promise<unknown>).call(exchange, {
        symbol: marketIdOf(session, symbol),
        side: order.side.toUpperCase(),
        quantity: order.amount,
        listClientOrderId: `${clientId}l`,
        newOrderRespType: 'RESULT',
        ...named('above', above),
        ...named('below', below),
      }),
    orderError,
  )
  const reports = v.safeParse(oco, raw)
  const legs = reports.success ? reports.output.orderReports : []
  const leg = legs.find(({ clientOrderId }) => clientOrderId === clientId)
  const read = leg && readOrder(parsedOrder(session, leg), { now: transactTime(leg) ?? now, sent: order })
  if (!read) throw badAnswer(session.venueName, 'the orders of the list are missing')
  return read
}

const transactTime = ({ transactTime }: Record<string, unknown>): number | undefined =>
  Number(transactTime) || undefined

const named = (place: 'above' | 'below', leg: Record<string, Amount | string | undefined>) =>
  Object.fromEntries(Object.entries(leg).map(([name, value]) => [`${place}${name}`, value]))

async function find(
  session: VenueSession,
  { clientId, symbol, since, until }: FindQuery,
): Promise<unknown[]> {
  const orders = await listOrders(session, 'fetchOrders', [symbol, since, 1000, { until }])
  const ofOco = orders.find((order) => clientIdIn(order) === stopIdOf(clientId))
  const own = orders.filter((order) => clientIdIn(order) === clientId)
  return ofOco === undefined ? own : own.map((limit) => joined(limit, ofOco))
}

/** An OCO is one order to us: what its stop filled is what it filled. */
function joined(limit: unknown, stop: unknown): unknown {
  const parsed = v.safeParse(ccxtOrderSchema, stop)
  if (!parsed.success || !parsed.output.filled || parsed.output.filled === ZERO) return limit
  return joinedOrder(limit as object, parsed.output)
}

const typeSchema = v.looseObject({ type: v.string(), trailingDelta: v.optional(v.unknown()) })
const KIND_BY_TYPE = new Map(Object.entries(TYPES).map(([kind, type]) => [type, kind as OrderKind]))

/** ccxt tells a stop as a market order with a trigger; the venue's own word says what it is. */
function kindOf({ info }: CcxtOrder): OrderKind | undefined {
  const parsed = v.safeParse(typeSchema, info)
  if (!parsed.success) return undefined
  const { type, trailingDelta } = parsed.output
  return Number(trailingDelta) > 0 ? 'trailing' : KIND_BY_TYPE.get(type)
}

export const binance = defineVenueTrading({
  ids: ['binance', 'binanceus'],
  clientId: { form: 'hex', param: 'newClientOrderId' },
  lateMs: 15_000,
  buyFeeIn: 'base',
  kinds,
  limits: binanceLimits,
  edit: { inPlace: false, kinds: ['limit'] },
  shape: (call, { kind }) =>
    kind === 'trailing' ? { ...call, params: { ...call.params, stopLossOrTakeProfit: 'stopLoss' } } : call,
  place: { oco: placeOco },
  kindOf,
  find,
  bookLimit: 50,
})
