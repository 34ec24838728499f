/**
 * Bitget's ordinary spot orders of a classic account, page by page as Bitget tells them. ccxt's `fetchCanceledAndClosedOrders` looks
 * for a dictionary where a list is, so that an empty list passes for a missing one, and both of its lists end after a page.
 * https://www.bitget.com/api-doc/spot/trade/Get-History-Orders
 */
import * as v from 'valibot'
import type { VenueSession } from '../../session'
import { allPages } from '../all-pages'
import { clockOf } from '../clock-of'
import { marketIdOf, parsedOrder } from '../list-orders'

const PAGE = 100
const MOST_PAGES = 50
/** How far back Bitget's histories go. */
const KEPT_MS = 90 * 86_400_000

const page = v.object({
  code: v.literal('00000'),
  data: v.array(v.looseObject({ orderId: v.pipe(v.string(), v.minLength(1)) })),
})

export type Question = Record<string, string | number>

const ordersOf = (session: VenueSession, method: string, question: Question): Promise<object[]> =>
  allPages(session, {
    most: MOST_PAGES,
    read: async (before) => {
      const { data } = await session.ask(page, method, pageOf(question, before))
      const last = data.at(-1)?.orderId
      return {
        rows: data.map((raw) => parsedOrder(session, raw) as object),
        next: data.length < PAGE || last === before ? undefined : last,
      }
    },
  })

/** @example pageOf({ symbol: 'BTCUSDT' }, '7') // { symbol: 'BTCUSDT', limit: 100, idLessThan: '7' } */
export const pageOf = (question: Question, before: string | undefined): Question => ({
  ...question,
  limit: PAGE,
  ...(before === undefined ? {} : { idLessThan: before }),
})

/** Of one market, or of all. @throws AppError as questions do */
export const openOrders = (session: VenueSession, symbol?: string): Promise<object[]> =>
  ordersOf(
    session,
    'privateSpotGetV2SpotTradeUnfilledOrders',
    symbol === undefined ? {} : { symbol: marketIdOf(session, symbol) },
  )

export const endedOrders = (
  session: VenueSession,
  market: { symbol: string; since: number },
): Promise<object[]> => ordersOf(session, 'privateSpotGetV2SpotTradeHistoryOrders', periodOf(session, market))

/** A market from then until now, as both histories are asked; they tell 90 days. */
export const periodOf = (
  session: VenueSession,
  { symbol, since }: { symbol: string; since: number },
): Question => ({
  symbol: marketIdOf(session, symbol),
  startTime: Math.max(since, oldestKept(session)),
  endTime: clockOf(session),
})

/** ms. @example oldestKept(session) // 90 days ago */
export const oldestKept = (session: VenueSession): number => clockOf(session) - KEPT_MS

/** Whether the account is a unified one. ccxt asks once, and remembers it. */
export const isUnified = (session: VenueSession): Promise<boolean> =>
  session.run('account', async (exchange) => {
    const ask = exchange['handleUTAAndParams'] as (params: object, method: string) => Promise<unknown[]>
    const [uta] = await ask.call(exchange, {}, 'fetchOrder')
    return uta === true
  })
