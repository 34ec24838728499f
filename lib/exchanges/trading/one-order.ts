/** One order by ccxt's own calls: what is fetched and cancelled where a plug-in has no list of its own to look into. Pure: the session knows the network. */
import type { VenueSession } from '../session'
import type { OrderName } from './define-venue-trading'
import { ccxtNameOf } from './order-error'

type Method = (id: string, symbol: string, params: object) => Promise<unknown>

/**
 * @returns `undefined` for an order that the venue does not have
 * @throws AppError as questions do
 * @example await fetchPlain(session, { orderId: '7', symbol: 'BTC/EUR' })
 */
export async function fetchPlain(
  session: VenueSession,
  { orderId, symbol }: OrderName,
  params: Record<string, unknown> = {},
): Promise<object | undefined> {
  return await orNone(async () => {
    const raw = await session.run('orders', (exchange) =>
      (exchange['fetchOrder'] as Method).call(exchange, orderId, symbol, params),
    )
    return raw as object
  })
}

/** @throws AppError whose cause is ccxt's error: `OrderNotFound`, say */
export async function cancelPlain(
  session: VenueSession,
  { orderId, symbol }: OrderName,
  params: Record<string, unknown> = {},
): Promise<void> {
  await session.run('cancel order', (exchange) =>
    (exchange['cancelOrder'] as Method).call(exchange, orderId, symbol, params),
  )
}

/** `undefined` in the place of ccxt's `OrderNotFound`. @example await orNone(() => session.ask(details, 'privateGetTradeOrderAlgo', { algoId })) */
export async function orNone<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (ccxtNameOf(error) === 'OrderNotFound') return undefined
    throw error
  }
}
