/**
 * KuCoin spot. `clientOid`: 40 characters. "Done" orders are filled and cancelled ones.
 *
 * An account has its orders behind one of two doors, the older one or that of high-frequency orders, and each knows its own alone.
 * ccxt asks which when it loads markets; ours mostly come from the cache, so it is asked when a desk is opened: an order that was placed
 * by one door would be missing at the other, and so would its money. The second tells open orders by symbol only, and which have some.
 * https://www.kucoin.com/docs-new/rest/spot-trading/orders/get-symbols-with-open-order
 *
 * Its stop orders (`/api/v1/stop-order`) are not sent: the list tells untriggered ones only, and a question by client id knows two
 * states, NEW and TRIGGERED. So a cancelled one might pass for one that never arrived, and nothing in the documentation says which
 * order a triggered one has become. https://www.kucoin.com/docs/rest/spot-trading/stop-order/get-order-details-by-clientoid
 * https://www.kucoin.com/docs/rest/spot-trading/stop-order/get-stop-orders-list
 */
import * as v from 'valibot'
import type { CcxtExchange } from '../../ccxt-exchange'
import type { VenueSession } from '../../session'
import type { FindQuery } from '../define-venue-trading'
import { listOrders } from '../list-orders'
import { findInLists, unifiedVenue } from '../unified-venue'

type Ask = (this: CcxtExchange) => Promise<unknown>

/** ccxt keeps both answers. */
const chooseDoor = (session: VenueSession): Promise<void> =>
  session.run('account', async (exchange) => {
    await (exchange['isUTAEnabled'] as Ask).call(exchange)
    await (exchange['loadMigrationStatus'] as Ask).call(exchange)
  })

const isBySymbol = ({ exchange: { options } }: VenueSession): boolean =>
  options['hf'] === true && options['uta'] !== true

const traded = v.object({ data: v.object({ symbols: v.array(v.string()) }) })

async function listOpen(session: VenueSession): Promise<unknown[]> {
  if (!isBySymbol(session)) return listOrders(session, 'fetchOpenOrders', [])
  const { data } = await session.ask(traded, 'privateGetHfOrdersActiveSymbols')
  const open: unknown[] = []
  for (const id of data.symbols)
    open.push(...(await listOrders(session, 'fetchOpenOrders', [symbolOf(session, id)])))
  return open
}

const symbolOf = ({ exchange }: VenueSession, marketId: string): string =>
  (exchange['safeSymbol'] as (id: string) => string).call(exchange, marketId)

const LISTS = ['fetchOpenOrders', 'fetchClosedOrders'] as const

/** The second door has another name for the length of a list than ccxt sends, and tells 20 without it. */
const find = (session: VenueSession, query: FindQuery): Promise<unknown[]> =>
  findInLists(session, LISTS, query, { limit: 100 })

export const kucoin = unifiedVenue(LISTS, {
  ids: ['kucoin'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
  bookLimit: 100,
  prepare: chooseDoor,
  find,
  listOpen,
})
