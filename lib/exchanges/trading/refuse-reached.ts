/**
 * For venues that wait for a trigger's price from whichever side it lies: what the price has passed since the order was confirmed would
 * become its own opposite there, a stop that waits for the price to come back.
 */
import * as v from 'valibot'
import { ZERO } from '@/lib/core/amount'
import type { ResolvedOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { wrongSide } from '@/lib/core/side-of-market'
import { badAnswer } from '../errors'
import type { VenueSession } from '../session'
import { figure } from './figure'

const ticker = v.looseObject({ last: figure })

/**
 * Asks for the price as the last thing before the order is sent; what happens on the way to the venue stays open.
 * @param params of ccxt's `fetchTicker`
 * @throws OrderRefused when the price has reached the trigger
 * @example await refuseReached(session, order)
 */
export async function refuseReached(
  session: VenueSession,
  { market, kind, side, trigger = ZERO }: ResolvedOrder,
  params: Record<string, unknown> = {},
): Promise<void> {
  const told = await session.run('price', (exchange) =>
    (exchange['fetchTicker'] as (...question: unknown[]) => Promise<unknown>).call(
      exchange,
      market.symbol,
      params,
    ),
  )
  const price = v.parse(ticker, told).last
  if (price === undefined) throw badAnswer(session.venueName, 'the price is missing')
  const isAbove = kind.startsWith('stop') === (side === 'buy')
  const code = market.symbol.split('/')[1] ?? ''
  const wrong = wrongSide({ value: trigger, market: price, code, isAbove })
  if (wrong) throw new OrderRefused(wrong)
}
