/**
 * Coinbase Advanced Trade.
 * - `client_order_id` is a UUID and idempotent: the same id again answers the first order. ccxt drops its own `clientOrderId`
 *   parameter, so the venue's name is used. https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/orders/create-order
 * - A request's token ends 120 s after it was made.
 * - Stops are stop-limit orders only; the direction tells a stop from a take-profit. No trailing stops. Its bracket orders, which are
 *   what others call an OCO, are not sent from here.
 * - A market purchase is told by its cost in the quote coin, and the fee comes on top.
 * - The list of orders tells all states when it is asked for none.
 */
import * as v from 'valibot'
import type { OrderKind } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import type { VenueSession } from '../../session'
import { allPages } from '../all-pages'
import { defineVenueTrading, type FindQuery } from '../define-venue-trading'
import { kindsOf, lacks, notYet } from '../kinds'
import { clientIdIn, marketIdOf, parsedOrder } from '../list-orders'
import type { CcxtOrder } from '../read-order'

/** ccxt reads a missing list as an empty one, and an empty one as if something was missing: so it is read here. */
const page = v.object({
  orders: v.array(v.looseObject({ product_id: v.optional(v.string()) })),
  has_next: v.optional(v.boolean(), false),
  cursor: v.optional(v.string(), ''),
})
const MOST_PAGES = 10

const list = (session: VenueSession, question: Record<string, string | number>): Promise<unknown[]> =>
  allPages(session, {
    most: MOST_PAGES,
    read: async (from) => {
      const params = { ...question, limit: 100, ...(from === undefined ? {} : { cursor: from }) }
      const answer = await session.ask(page, 'v3PrivateGetBrokerageOrdersHistoricalBatch', params)
      const { orders, has_next: hasNext, cursor } = answer
      return {
        rows: orders.map((raw) => parsedOrder(session, raw, raw.product_id)),
        next: !hasNext || cursor === '' || cursor === from ? undefined : cursor,
      }
    },
  })

async function find(
  session: VenueSession,
  { clientId, symbol, since, until }: FindQuery,
): Promise<unknown[]> {
  const orders = await list(session, {
    product_id: marketIdOf(session, symbol),
    start_date: new Date(since).toISOString(),
    end_date: new Date(until).toISOString(),
  })
  return orders.filter((order) => clientIdIn(order) === clientId)
}

const stopSchema = v.looseObject({
  side: v.string(),
  order_configuration: v.record(v.string(), v.looseObject({ stop_direction: v.optional(v.string()) })),
})

/** A sale below the market and a purchase above it are stops; the other way round they take a profit. */
function kindOf({ info }: CcxtOrder): OrderKind | undefined {
  const parsed = v.safeParse(stopSchema, info)
  if (!parsed.success) return undefined
  const { side, order_configuration } = parsed.output
  const direction = Object.values(order_configuration).find(
    ({ stop_direction }) => stop_direction,
  )?.stop_direction
  if (direction === undefined) return undefined
  const isStop = direction.endsWith('DOWN') === (side === 'SELL')
  return isStop ? 'stop-limit' : 'take-profit-limit'
}

const editAnswer = v.looseObject({
  info: v.looseObject({
    success: v.boolean(),
    errors: v.optional(v.array(v.looseObject({ edit_failure_reason: v.optional(v.string()) })), []),
  }),
})

/** A refused change is a 200 with `success: false`, which ccxt takes for an order. */
function checkEdit(answer: unknown, venue: string): void {
  const parsed = v.safeParse(editAnswer, answer)
  if (!parsed.success || parsed.output.info.success) return
  const detail = parsed.output.info.errors[0]?.edit_failure_reason ?? 'success: false'
  throw new OrderRefused(say('{venue} refused the order: {detail}', { venue, detail }))
}

export const coinbase = defineVenueTrading({
  ids: ['coinbase'],
  clientId: { form: 'uuid', param: 'client_order_id' },
  lateMs: 125_000,
  buyFeeIn: 'quote',
  kinds: ({ venueName }) =>
    kindsOf(['market', 'limit', 'stop-limit', 'take-profit-limit'], (kind) =>
      kind === 'oco' ? notYet(venueName) : lacks(venueName),
    ),
  buysByCostOnly: true,
  edit: { inPlace: true, kinds: ['limit'] },
  checkEdit,
  find,
  listOpen: (session) => list(session, { order_status: 'OPEN' }),
  kindOf,
  balanceParams: { v3: true },
})
