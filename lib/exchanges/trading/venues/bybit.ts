/**
 * Bybit spot, and its regional sites.
 * - `orderLinkId`: 36 characters, unique; requests end after a receive window of 5 s.
 * - A TP/SL order (`orderFilter: tpslOrder`) holds its money back and waits for `triggerPrice`, from whichever side: the last price at its
 *   making decides (`basePrice`). In a unified account it keeps its id when it fires; in a classic one it gets another, which nobody
 *   could ask for: there none is sent. https://bybit-exchange.github.io/docs/v5/order/create-order
 * - All kinds of orders stand in one list (`order/realtime`), the last 500 ended ones too when it is asked by an id, and in one history.
 *   https://bybit-exchange.github.io/docs/v5/order/open-order https://bybit-exchange.github.io/docs/v5/order/order-list
 * - An order is cancelled by its filter as well: without one, only plain orders are. https://bybit-exchange.github.io/docs/v5/order/cancel-order
 * - No endpoint makes an OCO of spot orders, and the trailing stops of the API are for positions.
 */
import * as v from 'valibot'
import { compare, isZero, parseAmount } from '@/lib/core/amount'
import type { OrderKind, ResolvedOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import type { VenueSession } from '../../session'
import { allPages } from '../all-pages'
import type { FindQuery, OrderName } from '../define-venue-trading'
import { notByApi, notYet, WAITING_KINDS, waitsForPrice } from '../kinds'
import { clientIdIn, listOrders, parsedOrder } from '../list-orders'
import { cancelPlain } from '../one-order'
import { orderError } from '../order-error'
import type { CcxtOrder } from '../read-order'
import { refuseReached } from '../refuse-reached'
import { kindsBeside, unifiedVenue } from '../unified-venue'

/** @throws OrderRefused for a classic account, and for a trigger that is reached */
async function beforePlace(session: VenueSession, order: ResolvedOrder): Promise<void> {
  if (!waitsForPrice(order.kind)) return
  const flags = await session.run(
    'account',
    (exchange) => (exchange['isUnifiedEnabled'] as () => Promise<unknown>).call(exchange),
    orderError,
  )
  if (!Array.isArray(flags) || flags[1] !== true) throw new OrderRefused(notYet(session.venueName))
  await refuseReached(session, order)
}

/** The history is told in windows of seven days. */
const WINDOW_MS = 7 * 24 * 3_600_000 - 1

/** By an id, in the present list and in the history, so that one that ends between the two questions is in the later. */
async function byId(
  session: VenueSession,
  symbol: string,
  id: { orderLinkId: string } | { orderId: string },
  since?: number,
): Promise<unknown[]> {
  const open = await listOrders(session, 'fetchOpenOrders', [symbol, undefined, undefined, id])
  if (open.length > 0) return open
  const window = since === undefined ? {} : { endTime: since + WINDOW_MS }
  return listOrders(session, 'fetchCanceledAndClosedOrders', [symbol, since, undefined, { ...id, ...window }])
}

async function find(session: VenueSession, { clientId, symbol, since }: FindQuery): Promise<unknown[]> {
  const found = await byId(session, symbol, { orderLinkId: clientId }, since)
  return found.filter((order) => clientIdIn(order) === clientId)
}

/** ccxt's `fetchOrder` wants to be told that only the last 500 orders are asked; here the history is asked too. */
async function fetchOne(session: VenueSession, { orderId, symbol }: OrderName): Promise<unknown> {
  const found = await byId(session, symbol, { orderId })
  return found.find((order) => (order as { id?: unknown }).id === orderId)
}

const filtered = v.looseObject({ stopOrderType: v.optional(v.string(), '') })

/** @example filterOf({ info: { stopOrderType: 'tpslOrder' } }) // 'tpslOrder' */
function filterOf(order: unknown): string {
  const parsed = v.safeParse(v.looseObject({ info: filtered }), order)
  const type = parsed.success ? parsed.output.info.stopOrderType : ''
  return type === 'Stop'
    ? 'StopOrder'
    : ['tpslOrder', 'OcoOrder', 'BidirectionalTpslOrder'].includes(type)
      ? type
      : 'Order'
}

async function cancelOne(session: VenueSession, order: OrderName): Promise<void> {
  const orderFilter = filterOf(await fetchOne(session, order))
  await cancelPlain(session, order, { orderFilter })
}

const page = v.object({
  result: v.object({
    list: v.array(v.looseObject({})),
    nextPageCursor: v.optional(v.string(), ''),
  }),
})
const PAGE = 50
const MOST_PAGES = 10

/** Every market's, by pages of fifty: ccxt's own list is one of swaps, and of the twenty newest. */
const listOpen = (session: VenueSession): Promise<unknown[]> =>
  allPages(session, {
    most: MOST_PAGES,
    read: async (from) => {
      const question = { category: 'spot', limit: PAGE, ...(from === undefined ? {} : { cursor: from }) }
      const { result } = await session.ask(page, 'privateGetV5OrderRealtime', question)
      const { list, nextPageCursor: cursor } = result
      return {
        rows: list.map((raw) => parsedOrder(session, raw)),
        next: list.length < PAGE || cursor === '' || cursor === from ? undefined : cursor,
      }
    },
  })

const waits = v.looseObject({
  side: v.string(),
  orderType: v.string(),
  stopOrderType: v.picklist(['tpslOrder', 'Stop']),
  triggerPrice: v.string(),
  basePrice: v.optional(v.string(), ''),
  triggerDirection: v.optional(v.number(), 0),
})

/** A fall is what a sale's stop and a purchase's take-profit wait for. */
function kindOf({ info }: CcxtOrder): OrderKind | undefined {
  const parsed = v.safeParse(waits, info)
  const falls = parsed.success ? awaitsFall(parsed.output) : undefined
  if (!parsed.success || falls === undefined) return undefined
  const { side, orderType } = parsed.output
  const isLimit = orderType === 'Limit'
  if (falls === (side === 'Sell')) return isLimit ? 'stop-limit' : 'stop'
  return isLimit ? 'take-profit-limit' : 'take-profit'
}

/** By the price that it was made at; a direction is told of contracts only. */
function awaitsFall({
  triggerPrice,
  basePrice,
  triggerDirection,
}: v.InferOutput<typeof waits>): boolean | undefined {
  const [trigger, base] = [parseAmount(triggerPrice), parseAmount(basePrice)]
  if (trigger !== undefined && base !== undefined && !isZero(base)) return compare(trigger, base) < 0
  return triggerDirection === 0 ? undefined : triggerDirection === 2
}

export const bybit = unifiedVenue([], {
  ids: ['bybit', 'bybiteu', 'bybitid'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
  buyFeeIn: 'base',
  bookLimit: 50,
  kinds: kindsBeside(WAITING_KINDS, notByApi),
  beforePlace,
  find,
  fetchOne,
  cancelOne,
  listOpen,
  kindOf,
})
