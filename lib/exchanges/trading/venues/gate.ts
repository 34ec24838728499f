/**
 * Gate spot. `text`: begins with `t-`, 28 bytes after it at most; finished orders are filled and cancelled ones.
 *
 * Its price-triggered orders (`/spot/price_orders`) are not sent: `put.text` is the source of the order (`web`, `api`, `app`), so that
 * none of them can be asked for by a client id, and the order that one becomes (`fired_order_id`) has none of ours either. A lost
 * answer could not be settled. https://www.gate.com/docs/developers/apiv4/en/#create-a-price-triggered-order and `SpotPricePutOrder`
 * of Gate's own SDK (gateapi-go, model_spot_price_put_order.go).
 */
import { unifiedVenue } from '../unified-venue'

export const gate = unifiedVenue(['fetchOpenOrders', 'fetchClosedOrders'], {
  ids: ['gate', 'gateeu'],
  clientId: { form: 'gate', param: 'clientOrderId' },
  lateMs: 60_000,
})
