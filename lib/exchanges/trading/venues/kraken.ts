/**
 * Kraken spot.
 * - `cl_ord_id`: a UUID, 32 hex digits of one, or up to 18 letters; unique among OPEN orders only, so a filled order can be doubled
 *   by a second request. https://docs.kraken.com/api/docs/rest-api/add-order
 * - OpenOrders and ClosedOrders tell the orders of a `cl_ord_id`; open ones are asked first, so that an order that closes between
 *   the two questions is in the second.
 * - A request whose nonce is lower than one that was used is refused: our own question ends a late order. A minute is waited all
 *   the same, because keys may have a nonce window.
 * - The fee of a purchase is taken in the quote coin (`fciq`) unless asked otherwise. There is no OCO.
 * - A market order by its cost is `viqc`, for purchases only.
 */
import type { VenueSession } from '../../session'
import { defineVenueTrading, type FindQuery } from '../define-venue-trading'
import { kindsOf, lacks } from '../kinds'
import { clientIdIn, listOrders } from '../list-orders'

async function find(session: VenueSession, { clientId, since }: FindQuery): Promise<unknown[]> {
  const params = { clientOrderId: clientId }
  const open = await listOrders(session, 'fetchOpenOrders', [undefined, undefined, undefined, params])
  const closed = await listOrders(session, 'fetchClosedOrders', [undefined, since, undefined, params])
  return [...open, ...closed].filter((order) => clientIdIn(order) === clientId)
}

export const kraken = defineVenueTrading({
  ids: ['kraken'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
  buyFeeIn: 'quote',
  kinds: ({ venueName }) =>
    kindsOf(['market', 'limit', 'stop', 'stop-limit', 'take-profit', 'take-profit-limit', 'trailing'], () =>
      lacks(venueName),
    ),
  edit: { inPlace: true, kinds: ['limit'] },
  find,
  bookLimit: 100,
})
