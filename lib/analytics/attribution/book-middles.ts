/**
 * What the middle of a venue's own order book was when an order was reviewed, by the order that the venue made of it: the
 * best that is known of the market in the second of a trade. Only orders that were sent from here have one. Pure.
 */
import type { Amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { Side } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'

export interface BookMiddle {
  /** When the book was read (ms). */
  at: number
  side: Side
  /** In the quote coin, for one of the base coin. */
  price: Amount
}

/** By account and the venue's id of the order. */
export type BookMiddles = ReadonlyMap<string, BookMiddle>

export const NO_MIDDLES: BookMiddles = new Map()

/** A trade that comes later tells where the market went, not what the execution cost. */
const FRESH_MS = 60_000
/** Clocks of venues may be behind. */
const CLOCK_MS = 5_000

const keyOf = (account: AccountId, orderId: string): string => `${account} ${orderId}`

/** @example middlesOf(await db.orders.toArray()).size // orders that a venue took, and whose book was known */
export function middlesOf(orders: readonly OrderRow[]): BookMiddles {
  const middles = new Map<string, BookMiddle>()
  for (const { accountId, at, reference, order, found } of orders)
    for (const { orderId } of reference === undefined ? [] : found)
      if (reference !== undefined)
        middles.set(keyOf(accountId, orderId), { at, side: order.side, price: reference })
  return middles
}

/** @returns `undefined` where the trade is of no such order, or of one that waited in the book */
export function middleOf(
  { accountId, orderId, at }: Pick<EffectiveEntry, 'accountId' | 'orderId' | 'at'>,
  middles: BookMiddles,
): BookMiddle | undefined {
  const middle = orderId === undefined ? undefined : middles.get(keyOf(accountId, orderId))
  if (!middle) return undefined
  const later = at - middle.at
  return later >= -CLOCK_MS && later <= FRESH_MS ? middle : undefined
}
