/** What a row of the journal becomes by a venue's answer to "which orders have this id?". Pure. */
import type { VenueOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { type OrderRow, SETTLED } from '@/lib/db/rows'
import { isSettled, moved } from './order-row'
import { isGone, nextFollowAt, nextUnknownAt } from './settle-times'
import { hasMoved, stateOfFound } from './state-of-found'

/** An order that was placed and that the venue's lists do not show so long after is asked for no more. */
const LIST_LATE_MS = 120_000

export interface Learned {
  found: readonly VenueOrder[]
  now: number
  /** See `VenueDesk`. */
  lateMs: number
}

/** @example learnOrder(row, { found: [order], now, lateMs }).state // 'open' */
export const learnOrder = (row: OrderRow, learned: Learned): OrderRow =>
  learned.found.length > 0 ? found(row, learned) : none(row, learned)

function found(row: OrderRow, { found: told, now }: Learned): OrderRow {
  const all = merged(row.found, told)
  const state = stateOfFound(all)
  const isDoubled = all.length > 1 && row.found.length <= 1
  const note = isDoubled
    ? say('The venue has {orders} orders of this one request: it was doubled on its way.', {
        orders: all.length,
      })
    : row.refusal && row.found.length === 0
      ? say('The venue refused the request, and yet it has an order of it.')
      : undefined
  const hasNews = hasMoved(row.found, all) || state !== row.state
  const movedAt = hasNews ? now : (row.events.at(-1)?.at ?? now)
  const settleAt = isSettled(state)
    ? SETTLED
    : state === 'unknown'
      ? nextUnknownAt(row.sentAt ?? now, now)
      : nextFollowAt(movedAt, now)
  const next = moved(row, { state, at: now, settleAt, found: all, ...(note ? { note } : {}) })
  const { refusal: _, ...rest } = next
  // A fill of an order that stays open is a fact of its own.
  const isFill = hasNews && note === undefined && state === row.state && row.found.length > 0
  return isFill ? { ...rest, events: [...rest.events, { at: now, state }] } : rest
}

function none(row: OrderRow, { now, lateMs }: Learned): OrderRow {
  const { sentAt = now, missedAt, refusal } = row
  if (row.found.length > 0) {
    // It was there: lists of a venue may be late, and what was told stays true.
    const isOver = isSettled(row.state) && now > sentAt + LIST_LATE_MS
    return { ...row, settleAt: isOver ? SETTLED : nextUnknownAt(sentAt, now) }
  }
  if (refusal) {
    const { refusal: _, ...rest } = row
    return moved(rest, { state: 'rejected', at: now, note: refusal.sentence, error: refusal })
  }
  if (isGone({ sentAt, missedAt, now, lateMs }))
    return moved(row, {
      state: 'absent',
      at: now,
      note: say('The venue says again that it knows no such order: it never arrived.'),
    })
  const isFirst = missedAt === undefined
  return {
    ...moved(row, {
      state: 'unknown',
      at: now,
      settleAt: nextUnknownAt(sentAt, now),
      ...(isFirst ? { note: say('The venue knows no such order so far. It is asked again.') } : {}),
    }),
    missedAt: missedAt ?? now,
  }
}

/** An order that has ended does not open again: a list that was read before its end is older than what is known. */
function merged(before: readonly VenueOrder[], told: readonly VenueOrder[]): VenueOrder[] {
  const all = new Map(before.map((order) => [order.orderId, order]))
  for (const order of told) {
    const known = all.get(order.orderId)
    const isOlder = known && hasEnded(known) && !hasEnded(order)
    if (!isOlder) all.set(order.orderId, withKnownFees(order, known))
  }
  return [...all.values()]
}

/** Lists of orders do not tell fees everywhere; the answer to the order itself does. */
const withKnownFees = (order: VenueOrder, known: VenueOrder | undefined): VenueOrder =>
  known && order.fees.length === 0 && order.filled === known.filled ? { ...order, fees: known.fees } : order

const hasEnded = ({ status }: VenueOrder) => status !== 'open' && status !== 'unknown'
