/**
 * OKX spot, and its regional sites.
 * - `clOrdId` and `algoClOrdId`: 32 letters and digits each.
 * - What waits for a price is an algo order with an id of its own; when it fires it becomes another order. To us it stays one.
 *   https://www.okx.com/docs-v5/en/#order-book-trading-algo-trading-post-place-algo-order
 * - ccxt 4.5.84 sends one with `tdMode` of a margin account and without `algoClOrdId`: so it is sent here, as money that is there (`cash`).
 * - `sz` of a purchase by a market order counts the quote coin unless `tgtCcy` says otherwise, and only `conditional` ones have that:
 *   of a trailing purchase nobody says what it counts.
 * - The two of an `oco` both wait: the first whose price is reached ends the other, filled or not. A limit that rests beside its
 *   stop (`tpOrdKind: limit`) is for contracts only (51094).
 */
import * as v from 'valibot'
import { type Amount, multiply, ZERO } from '@/lib/core/amount'
import type { OrderKind, ResolvedOrder, VenueOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { badAnswer } from '../../errors'
import type { VenueSession } from '../../session'
import type { FindQuery, MarketFacts, OrderName, Sent } from '../define-venue-trading'
import { WAITING_KINDS } from '../kinds'
import { listOrders, marketIdOf } from '../list-orders'
import { idInList, listedId } from '../listed-id'
import { cancelPlain, fetchPlain } from '../one-order'
import type { OrderCall } from '../order-call'
import { orderError } from '../order-error'
import { type CcxtOrder, readOrder } from '../read-order'
import { findInLists, kindsBeside, unifiedVenue } from '../unified-venue'
import { acknowledgedId, becameOfAlgo, cancelAlgo, fetchAlgo, findInAlgoLists, openAlgos } from './okx-algo'
import { ALGO } from './okx-algo-rows'

const WAITING = [...WAITING_KINDS, 'trailing'] as const

function kinds(facts: MarketFacts) {
  const reason = say(
    'At {venue} the stop of such a pair ends as soon as the price reaches the limit, also when nothing is filled. So Holdfast does not send it.',
    { venue: facts.venueName },
  )
  return { ...kindsBeside(WAITING)(facts), oco: { offered: false, reason } as const }
}

/** What of it is asked by `conditional` and `move_order_stop`. @throws RangeError for any other kind */
function termsOf({
  kind,
  side,
  price,
  trigger,
  trailPercent = ZERO,
}: ResolvedOrder): Record<string, unknown> {
  const unit = side === 'buy' ? { tgtCcy: 'base_ccy' } : {}
  switch (kind) {
    case 'stop':
      return { ordType: 'conditional', slTriggerPx: trigger, slOrdPx: '-1', slTriggerPxType: 'last', ...unit }
    case 'stop-limit':
      return { ordType: 'conditional', slTriggerPx: trigger, slOrdPx: price, slTriggerPxType: 'last' }
    case 'take-profit':
      return { ordType: 'conditional', tpTriggerPx: trigger, tpOrdPx: '-1', tpTriggerPxType: 'last', ...unit }
    case 'take-profit-limit':
      return { ordType: 'conditional', tpTriggerPx: trigger, tpOrdPx: price, tpTriggerPxType: 'last' }
    case 'trailing':
      return { ordType: 'move_order_stop', callbackRatio: multiply(trailPercent, '0.01' as Amount) }
    default:
      throw new RangeError(`a ${kind} order does not wait for a price`)
  }
}

async function placeWaiting(
  session: VenueSession,
  order: ResolvedOrder,
  { clientId, now }: Sent,
): Promise<VenueOrder> {
  const { side, amount, market } = order
  const call = {
    instId: marketIdOf(session, market.symbol),
    tdMode: 'cash',
    side,
    sz: amount,
    ...termsOf(order),
    algoClOrdId: clientId,
    // As ccxt sends it; without one it would send one of its own.
    clOrdId: clientId,
  }
  const answer = await session.run(
    'order',
    (exchange) =>
      (exchange['privatePostTradeOrderAlgo'] as (call: object) => Promise<unknown>).call(exchange, call),
    orderError,
  )
  const id = listedId(ALGO, acknowledgedId(answer, session.venueName))
  const placed = readOrder({ id, clientOrderId: clientId, status: 'open' }, { now, sent: order })
  if (!placed) throw badAnswer(session.venueName, 'the order has no id')
  return placed
}

/** By client id: an algo order's own first, so that what it became is not taken for an order of that id. */
async function find(session: VenueSession, query: FindQuery): Promise<unknown[]> {
  const named = await fetchAlgo(session, { algoClOrdId: query.clientId })
  if (named) return [named]
  const plain = await findInLists(
    session,
    ['fetchOpenOrders', 'fetchCanceledOrders', 'fetchClosedOrders'],
    query,
  )
  return plain.length > 0 ? plain : findInAlgoLists(session, query)
}

async function fetchOne(session: VenueSession, order: OrderName): Promise<unknown> {
  const algoId = idInList(ALGO, order.orderId)
  return algoId === undefined ? fetchPlain(session, order) : fetchAlgo(session, { algoId })
}

/** One that has fired cannot be taken back (51416): what it became is cancelled. */
async function cancelOne(session: VenueSession, order: OrderName): Promise<void> {
  const algoId = idInList(ALGO, order.orderId)
  if (algoId === undefined) return cancelPlain(session, order)
  try {
    return await cancelAlgo(session, algoId, order.symbol)
  } catch (error) {
    const became = await becameOfAlgo(session, algoId)
    if (became.length === 0) throw error
    for (const orderId of became) await cancelPlain(session, { ...order, orderId })
  }
}

const ofAlgo = v.looseObject({ info: v.looseObject({ algoId: v.pipe(v.string(), v.minLength(1)) }) })

/** Those that wait first: one that fires meanwhile is in the second list, as what it became. */
async function listOpen(session: VenueSession): Promise<unknown[]> {
  const open = new Map<unknown, object>()
  const keep = (order: object): void => void open.set((order as { id: unknown }).id, order)
  for (const order of await openAlgos(session)) keep(order)
  for (const order of await listOrders(session, 'fetchOpenOrders', [])) {
    const parsed = v.safeParse(ofAlgo, order)
    const fired = parsed.success ? await fetchAlgo(session, { algoId: parsed.output.info.algoId }) : undefined
    keep(fired ?? (order as object))
  }
  return [...open.values()]
}

const typed = v.looseObject({ ordType: v.string() })

function kindOf({ info }: CcxtOrder): OrderKind | undefined {
  const parsed = v.safeParse(typed, info)
  if (!parsed.success) return undefined
  const { ordType } = parsed.output
  return ordType === 'oco' ? 'oco' : ordType === 'move_order_stop' ? 'trailing' : undefined
}

/** ccxt 4.5.84 takes the cost of a market purchase for an amount of the coin, unless it is told what the figure counts. */
const shape = (call: OrderCall, { cost }: ResolvedOrder): OrderCall =>
  cost === undefined ? call : { ...call, params: { ...call.params, tgtCcy: 'quote_ccy' } }

export const okx = unifiedVenue([], {
  ids: ['okx', 'myokx', 'okxus'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
  buyFeeIn: 'base',
  kinds,
  shape,
  salesOnly: (venue) => ({
    trailing: say(
      '{venue} does not say whether the amount of such a purchase counts the coin or the money. So Holdfast sends sales of this kind only.',
      { venue },
    ),
  }),
  place: Object.fromEntries(WAITING.map((kind) => [kind, placeWaiting])),
  find,
  fetchOne,
  cancelOne,
  listOpen,
  kindOf,
})
