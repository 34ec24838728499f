/**
 * Venues whose orders go through ccxt's unified calls alone. Their client ids are told and read back by ccxt (checked in its code,
 * 4.5.84), and their lists tell every state, so a lost answer can be asked for. Market and limit orders only: their stops live
 * in lists of their own, where a client id is not told back.
 */
import type { VenueSession } from '../../session'
import { defineVenueTrading, type FindQuery, type VenueTrading } from '../define-venue-trading'
import { kindsOf, notYet } from '../kinds'
import { clientIdIn, type ListName, listOrders } from '../list-orders'

const common = (
  lists: readonly ListName[],
  own: Pick<VenueTrading, 'ids' | 'clientId' | 'lateMs'> & Partial<VenueTrading>,
): VenueTrading =>
  defineVenueTrading({
    kinds: ({ venueName }) => kindsOf(['market', 'limit'], () => notYet(venueName)),
    // Whether an amount is one of the base or of the quote coin depends on options of each venue: a cost is always clear.
    buysByCostOnly: true,
    find: (session, query) => findIn(session, lists, query),
    ...own,
  })

/** In this order, so that an order that ends between two questions is in the later one. */
async function findIn(
  session: VenueSession,
  lists: readonly ListName[],
  { clientId, symbol, since }: FindQuery,
): Promise<unknown[]> {
  const found = new Map<unknown, unknown>()
  for (const name of lists) {
    const orders = await listOrders(session, name, [symbol, name === 'fetchOpenOrders' ? undefined : since])
    for (const order of orders)
      if (clientIdIn(order) === clientId) found.set((order as { id: unknown }).id, order)
  }
  return [...found.values()]
}

/** `clOrdId`: 32 letters and digits. */
const okx = common(['fetchOpenOrders', 'fetchCanceledOrders', 'fetchClosedOrders'], {
  ids: ['okx', 'myokx', 'okxus'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
  buyFeeIn: 'base',
})

/** `orderLinkId`: 36 characters; requests end after a receive window of 5 s. */
const bybit = common(['fetchOpenOrders', 'fetchCanceledAndClosedOrders'], {
  ids: ['bybit', 'bybiteu', 'bybitid'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
  buyFeeIn: 'base',
  bookLimit: 50,
})

/** `clientOid`: 40 characters. "Done" orders are filled and cancelled ones. */
const kucoin = common(['fetchOpenOrders', 'fetchClosedOrders'], {
  ids: ['kucoin'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
  bookLimit: 100,
})

/** `clientOid`. */
const bitget = common(['fetchOpenOrders', 'fetchCanceledAndClosedOrders'], {
  ids: ['bitget'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
})

/** `text`: begins with `t-`, 28 bytes after it at most; finished orders are filled and cancelled ones. */
const gate = common(['fetchOpenOrders', 'fetchClosedOrders'], {
  ids: ['gate', 'gateeu'],
  clientId: { form: 'gate', param: 'clientOrderId' },
  lateMs: 60_000,
})

/** `newClientOrderId`: 32 characters. The list tells every state of the last seven days. */
const mexc = common(['fetchOrders'], {
  ids: ['mexc'],
  clientId: { form: 'hex', param: 'clientOrderId' },
  lateMs: 60_000,
})

export const commonVenues: readonly VenueTrading[] = [okx, bybit, kucoin, bitget, gate, mexc]
