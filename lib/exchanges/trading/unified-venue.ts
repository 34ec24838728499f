/**
 * What the venues share whose plain orders go through ccxt's unified calls alone: their client ids are told and read back by ccxt
 * (checked in its code, 4.5.84), and their lists tell every state, so a lost answer can be asked for. Orders that wait for a price
 * stand in lists of their own there; a plug-in that can find them in every state names their kinds. Pure.
 */
import type { OrderKind } from '@/lib/core/order'
import type { Sentence } from '@/lib/core/sentence'
import { badAnswer } from '../errors'
import type { VenueSession } from '../session'
import {
  defineVenueTrading,
  type FindQuery,
  type MarketFacts,
  type VenueTrading,
} from './define-venue-trading'
import { kindsOf, lacks, notYet } from './kinds'
import { clientIdIn, type ListName, listOrders } from './list-orders'

type Own = Pick<VenueTrading, 'ids' | 'clientId' | 'lateMs'> & Partial<VenueTrading>

/** @example unifiedVenue(['fetchOpenOrders', 'fetchClosedOrders'], { ids: ['kucoin'], clientId: { … }, lateMs: 60_000 }) */
export const unifiedVenue = (lists: readonly ListName[], own: Own): VenueTrading =>
  defineVenueTrading({
    kinds: kindsBeside([]),
    // Whether an amount is one of the base or of the quote coin depends on options of each venue: a cost is always clear.
    buysByCostOnly: true,
    find: (session, query) => findInLists(session, lists, query),
    ...own,
  })

/**
 * Market and limit orders and `more` of what ccxt's `features` say; of the rest, what the venue lacks is told from what is not sent, and `whyNot`.
 * @example kindsBeside(['stop', 'take-profit'])(facts).oco // { offered: false, reason }
 */
export const kindsBeside =
  (more: readonly OrderKind[], whyNot: (venue: string) => Sentence = notYet) =>
  (facts: MarketFacts) =>
    kindsOf(['market', 'limit', ...more.filter((kind) => !isLacked(kind, facts))], (kind) =>
      isLacked(kind, facts) ? lacks(facts.venueName) : whyNot(facts.venueName),
    )

/** ccxt has no word for an OCO: nobody says that a venue has none. */
function isLacked(kind: OrderKind, { features }: MarketFacts): boolean {
  if (kind === 'oco') return false
  return kind === 'trailing' ? !features.trailing : !features.triggers
}

/** What each of these venues tells at once, at most or by default. */
const PAGE = 100

/**
 * In the order of `lists`, so that an order that ends between two questions is in the later one. A list that is cut off proves no
 * absence.
 * @param params of the venue's own beside ccxt's
 * @throws when one of them fails, and when the order is in none but one of them may have more
 */
export async function findInLists(
  session: VenueSession,
  lists: readonly ListName[],
  { clientId, symbol, since }: FindQuery,
  params: Record<string, unknown> = {},
): Promise<unknown[]> {
  const found = new Map<unknown, unknown>()
  let isCutOff = false
  for (const name of lists) {
    const from = name === 'fetchOpenOrders' ? undefined : since
    const orders = await listOrders(session, name, [symbol, from, PAGE, params])
    if (orders.length >= PAGE) isCutOff = true
    for (const order of orders)
      if (clientIdIn(order) === clientId) found.set((order as { id: unknown }).id, order)
  }
  if (found.size === 0 && isCutOff)
    throw badAnswer(session.venueName, 'there are more orders than one list tells')
  return [...found.values()]
}
