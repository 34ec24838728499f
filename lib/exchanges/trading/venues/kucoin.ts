/**
 * KuCoin spot. `clientOid`: 40 characters. "Done" orders are filled and cancelled ones.
 *
 * Its stop orders (`/api/v1/stop-order`) are not sent: the list tells untriggered ones only, and a question by client id knows two
 * states, NEW and TRIGGERED. So a cancelled one might pass for one that never arrived, and nothing in the documentation says which
 * order a triggered one has become. https://www.kucoin.com/docs/rest/spot-trading/stop-order/get-order-details-by-clientoid
 * https://www.kucoin.com/docs/rest/spot-trading/stop-order/get-stop-orders-list
 */
import { unifiedVenue } from '../unified-venue'

export const kucoin = unifiedVenue(['fetchOpenOrders', 'fetchClosedOrders'], {
  ids: ['kucoin'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
  bookLimit: 100,
})
