/** Asks the venue what became of an order, and stores what it says. Asks only: nothing here can place anything. */
import { toAppError, toErrorShape } from '@/lib/core/errors'
import type { VenueOrder } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { changeOrder } from './change-order.store'
import { closeReplaced } from './close-replaced.store'
import { learnOrder } from './learn-order'
import { isSettled, moved } from './order-row'
import { nextUnknownAt } from './settle-times'
import { hasMoved } from './state-of-found'
import type { TradingContext } from './trading-context'

/** A venue's clock may be behind ours. */
const BEFORE_MS = 60_000

/** @returns the row as it is stored afterwards. A venue that does not answer is asked again later. */
export async function settleOrder(trading: TradingContext, row: OrderRow): Promise<OrderRow> {
  const { order, clientId, replaces, found } = row
  try {
    const { desk } = await trading.openDesk(row.accountId)
    const orderId = replaces ?? found[0]?.orderId
    const told = await desk.find({
      clientId,
      symbol: order.market.symbol,
      since: (row.sentAt ?? row.at) - BEFORE_MS,
      ...(orderId === undefined ? {} : { orderId }),
    })
    await checkpoint('order.asked')
    return await storeLearned(trading, row, { told, lateMs: desk.lateMs, askedAt: trading.now() })
  } catch (error) {
    return noteFailure(trading, row, error)
  }
}

export interface Told {
  told: readonly VenueOrder[]
  lateMs: number
  /** Present when these are all orders of the client id, ended ones too. */
  askedAt?: number
}

export async function storeLearned(
  trading: TradingContext,
  row: OrderRow,
  { told, lateMs, askedAt }: Told,
): Promise<OrderRow> {
  const { db, now, onMoved } = trading
  let hasNews = false
  const stored = await changeOrder(db, row.id, (latest) => {
    const next = learnOrder(latest, { found: withoutOldTerms(latest, told), now: now(), lateMs })
    hasNews = hasMoved(latest.found, next.found)
    return askedAt === undefined ? next : { ...next, askedAt }
  })
  if (hasNews) onMoved(row.accountId)
  if (stored) await closeReplaced(trading, stored)
  return stored ?? row
}

/**
 * The order that an edit is to replace says nothing of the edit until it carries the new terms. Where the venue makes a new order
 * of an edit, that one has our id, and the old one is not of this row.
 */
function withoutOldTerms({ replaces, order, clientId }: OrderRow, told: readonly VenueOrder[]): VenueOrder[] {
  if (replaces === undefined) return [...told]
  const own = told.filter((each) => each.clientId === clientId)
  if (own.length > 0) return own
  return told.filter(
    (each) => each.orderId !== replaces || (each.price === order.price && each.amount === order.amount),
  )
}

async function noteFailure(trading: TradingContext, row: OrderRow, thrown: unknown): Promise<OrderRow> {
  const { db, now } = trading
  const error = toAppError(thrown)
  const stored = await changeOrder(db, row.id, (latest) => {
    const at = now()
    const settleAt = Math.max(nextUnknownAt(latest.sentAt ?? at, at), error.retryAt ?? 0)
    // What is known stays known; only an order that nobody has seen yet becomes unknown.
    if (latest.found.length > 0 || isSettled(latest.state)) return { ...latest, settleAt }
    return moved(latest, { state: 'unknown', at, settleAt, error: toErrorShape(error) })
  })
  return stored ?? row
}
