/**
 * Lists of orders by ccxt's unified calls. An empty list counts only when the venue's own list was there and was empty: from it
 * follows that an order never arrived. Pure: the session knows the network.
 */
import * as v from 'valibot'
import { badAnswer } from '../errors'
import type { VenueSession } from '../session'
import { watchContainers } from '../watch-containers'

export type ListName =
  | 'fetchOrders'
  | 'fetchOpenOrders'
  | 'fetchClosedOrders'
  | 'fetchCanceledOrders'
  | 'fetchCanceledAndClosedOrders'

const list = v.array(v.unknown())

/**
 * @param question ccxt's arguments: symbol, since, limit, params
 * @throws AppError as every request does; `bad-answer` when the list is missing from the answer
 * @example await listOrders(session, 'fetchOpenOrders', ['BTC/EUR'])
 */
export const listOrders = (
  session: VenueSession,
  name: ListName,
  question: readonly [
    symbol?: string | undefined,
    since?: number | undefined,
    limit?: number | undefined,
    params?: object,
  ],
): Promise<unknown[]> =>
  session.run('orders', async (exchange) => {
    const watch = watchContainers(exchange)
    try {
      const answer = await (exchange[name] as (...question: unknown[]) => Promise<unknown>).call(
        exchange,
        ...question,
      )
      const orders = v.safeParse(list, answer)
      if (!orders.success || (orders.output.length === 0 && !watch.sawEmptyContainer()))
        throw badAnswer(session.venueName, 'the list of orders is missing')
      return orders.output
    } finally {
      watch.stop()
    }
  })

const named = v.looseObject({ clientOrderId: v.nullish(v.string()) })

/** @example clientIdIn({ clientOrderId: 'x' }) // 'x' */
export function clientIdIn(order: unknown): string | undefined {
  const parsed = v.safeParse(named, order)
  return (parsed.success && parsed.output.clientOrderId) || undefined
}

/**
 * A venue's own order as ccxt's.
 * @param marketId its market by the venue's own name, where ccxt does not look for it in the order: without one it knows no coin of a fee
 */
export const parsedOrder = ({ exchange }: VenueSession, raw: object, marketId?: string): unknown =>
  (exchange['parseOrder'] as (raw: object, market?: unknown) => unknown).call(
    exchange,
    raw,
    marketId && (exchange['safeMarket'] as (id: string) => unknown).call(exchange, marketId),
  )

/** The venue's own name of a market. @example marketIdOf(session, 'BTC/USDT') // 'BTCUSDT' */
export const marketIdOf = ({ exchange }: VenueSession, symbol: string): string =>
  (exchange['marketId'] as (symbol: string) => string).call(exchange, symbol)
