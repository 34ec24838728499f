/**
 * Bitget spot. `clientOid`. Stops and take-profits are trigger orders (`bitget-plans.ts`), of classic accounts only: a unified account
 * has them elsewhere. They hold no money: what is not there when the price comes makes them fail.
 * https://www.bitget.com/api-doc/spot/plan/Place-Plan-Order
 */
import type { ResolvedOrder, VenueOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import { badAnswer } from '../../errors'
import type { VenueSession } from '../../session'
import type { FindQuery, OrderName, Sent } from '../define-venue-trading'
import { joinedOrder } from '../joined-order'
import { notYet, WAITING_KINDS, waitsForPrice } from '../kinds'
import { clientIdIn, type ListName, listOrders } from '../list-orders'
import { cancelPlain, fetchPlain } from '../one-order'
import { orderCall } from '../order-call'
import { orderError } from '../order-error'
import { readOrder } from '../read-order'
import { refuseReached } from '../refuse-reached'
import { findInLists, kindsBeside, unifiedVenue } from '../unified-venue'
import { endedOrders, isUnified, oldestKept, openOrders } from './bitget-lists'
import {
  allPlans,
  cancelPlan,
  endedPlans,
  keptPlanId,
  orderOfPlan,
  planClientId,
  planIdOf,
  planName,
  planOrder,
  settledPlan,
  waitingPlans,
} from './bitget-plans'

const UNIFIED_LISTS: readonly ListName[] = ['fetchOpenOrders', 'fetchCanceledAndClosedOrders']

type Method = (...question: unknown[]) => Promise<unknown>

/** @throws OrderRefused for a unified account, and for a trigger that is reached */
async function beforePlace(session: VenueSession, order: ResolvedOrder): Promise<void> {
  if (!waitsForPrice(order.kind)) return
  const { venueName: venue } = session
  if (order.timeInForce !== 'GTC')
    throw new OrderRefused(say('{venue} does not offer this time in force.', { venue }))
  if (await isUnified(session)) throw new OrderRefused(notYet(venue))
  await refuseReached(session, order, { uta: false })
}

async function placePlan(
  session: VenueSession,
  order: ResolvedOrder,
  { clientId, now }: Sent,
): Promise<VenueOrder> {
  const { symbol, type, side, amount, price } = orderCall(order, {})
  const params = {
    clientOrderId: planClientId(clientId, order.kind),
    triggerPrice: order.trigger,
    triggerType: 'fill_price',
    uta: false,
  }
  const raw = await session.run(
    'order',
    (exchange) =>
      (exchange['createOrder'] as Method).call(exchange, symbol, type, side, amount, price, params),
    orderError,
  )
  const placed = readOrder(raw, { now, sent: order })
  if (!placed) throw badAnswer(session.venueName, 'the order has no id')
  return { ...placed, orderId: keptPlanId(placed.orderId), clientId, status: 'open' }
}

/** ccxt tells such a purchase by its cost, and an amount was confirmed. */
const noMarketPurchase = (venue: string) =>
  say(
    'Holdfast does not send market purchases that wait for a price to {venue}. Choose a kind with a limit.',
    { venue },
  )

/** Trigger orders first: what one becomes between two questions is in the later lists. */
async function find(session: VenueSession, query: FindQuery): Promise<unknown[]> {
  if (await isUnified(session)) return findInLists(session, UNIFIED_LISTS, query)
  const plans = await allPlans(session, query)
  const plain = [...(await openOrders(session, query.symbol)), ...(await endedOrders(session, query))]
  const own = plain.filter((order) => clientIdIn(order) === query.clientId)
  for (const plan of plans)
    if (planName(plan).clientId === query.clientId) own.push(await settledPlan(session, plan))
  if (own.length === 0 && query.since < oldestKept(session))
    throw badAnswer(session.venueName, 'orders of more than 90 days ago are not told')
  return onePerId(own)
}

/** The later list's. */
const onePerId = (orders: readonly object[]): object[] => [
  ...new Map(orders.map((order) => [(order as { id?: unknown }).id, order])).values(),
]

async function fetchOne(session: VenueSession, { orderId, symbol }: OrderName): Promise<unknown> {
  const planId = planIdOf(orderId)
  if (planId === undefined) return fetchPlain(session, { orderId, symbol })
  const since = oldestKept(session)
  const plan = (await allPlans(session, { symbol, since })).find((each) => each.orderId === planId)
  if (plan) return settledPlan(session, plan)
  // Its own row is told for 90 days only.
  const became = await orderOfPlan(session, { orderId: planId, clientOid: undefined, market: symbol, since })
  return became === undefined ? undefined : { ...became, id: orderId }
}

async function cancelOne(session: VenueSession, { orderId, symbol }: OrderName): Promise<void> {
  const planId = planIdOf(orderId)
  if (planId === undefined) return cancelPlain(session, { orderId, symbol })
  const fired = { orderId: planId, clientOid: undefined, market: symbol, since: oldestKept(session) }
  const waits = (await waitingPlans(session)).some((each) => each.orderId === planId)
  const became = waits ? undefined : await orderOfPlan(session, fired)
  const id = became && readOrder(became, { now: 0 })?.orderId
  // Without one, Bitget says in its own words why there is nothing to cancel.
  await (id === undefined ? cancelPlan(session, planId) : cancelPlain(session, { orderId: id, symbol }))
}

/** An order that a trigger order has become, and that rests, goes by the trigger order's name. */
async function listOpen(session: VenueSession): Promise<unknown[]> {
  if (await isUnified(session)) return listOrders(session, 'fetchOpenOrders', [])
  const waiting = await waitingPlans(session)
  const open = await openOrders(session)
  const fired = await firedAmong(session, open)
  return onePerId([
    ...waiting.map((plan) => planOrder(session, plan)),
    ...open.map((order) => fired.get(order) ?? order),
  ])
}

/** Bitget's own ids are digits; an order that was made by a trigger order has that one's as its client id. */
const BY_VENUE = /^\d+$/

async function firedAmong(session: VenueSession, open: readonly object[]): Promise<Map<object, object>> {
  const fired = new Map<object, object>()
  const named = open.filter((order) => BY_VENUE.test(clientIdIn(order) ?? ''))
  const symbols = new Set(named.map((order) => readOrder(order, { now: 0 })?.symbol))
  for (const symbol of symbols) {
    if (symbol === undefined) continue
    const plans = await endedPlans(session, { symbol, since: oldestKept(session) })
    for (const order of named) {
      const plan = plans.find(({ orderId }) => orderId === clientIdIn(order))
      if (plan) fired.set(order, joinedOrder(planOrder(session, plan), order))
    }
  }
  return fired
}

export const bitget = unifiedVenue(UNIFIED_LISTS, {
  ids: ['bitget'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
  kinds: kindsBeside(WAITING_KINDS),
  salesOnly: (venue) => ({ stop: noMarketPurchase(venue), 'take-profit': noMarketPurchase(venue) }),
  beforePlace,
  place: Object.fromEntries(WAITING_KINDS.map((kind) => [kind, placePlan])),
  find,
  fetchOne,
  cancelOne,
  listOpen,
})
