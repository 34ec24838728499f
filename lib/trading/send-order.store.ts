/**
 * From a confirmed row to what became of it: the price is looked at once more, "sent" is stored, then ONE request leaves. What
 * ends without a clear answer is unknown, and only asked for from then on; nothing here sends a second time.
 */
import { type Amount, absolute, compare, divide, multiply, subtract, toRatio } from '@/lib/core/amount'
import { AppError, type ErrorShape, toAppError, toErrorShape } from '@/lib/core/errors'
import type { VenueOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import type { OrderRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import { readSettings } from '@/lib/settings/settings.store'
import { changeOrder } from './change-order.store'
import { closeReplaced } from './close-replaced.store'
import { moved } from './order-row'
import { stoppedError } from './refuse-new-orders.store'
import { settleOrder } from './settle-order.store'
import { DOUBLE_CHECK_MS, nextUnknownAt } from './settle-times'
import { stateOfFound } from './state-of-found'
import type { TradingContext } from './trading-context'
import { middleOf } from './walk-book'

/** Longer than any request may take: then its answer is lost, and the venue is asked. */
const ON_ITS_WAY_MS = 100_000

/** @returns the row as it stands when the request has ended */
export async function sendOrder(trading: TradingContext, row: OrderRow): Promise<OrderRow> {
  const { underWay } = trading
  underWay.add(row.id)
  try {
    return await prepareAndSend(trading, row)
  } finally {
    underWay.delete(row.id)
    trading.wake()
  }
}

async function prepareAndSend(trading: TradingContext, row: OrderRow): Promise<OrderRow> {
  await checkpoint('order.confirmed')
  let desk: VenueDesk
  try {
    desk = (await trading.openDesk(row.accountId)).desk
    await refuseDrift(trading, row, desk)
  } catch (error) {
    return notSent(trading, row, toErrorShape(error))
  }
  await checkpoint('order.sending')
  const sent = await markSent(trading, row)
  if (sent?.state !== 'sent') return sent ?? row
  await checkpoint('order.sent')
  const end = await request(desk, sent)
  await checkpoint('order.answered')
  const stored = await storeEnd(trading, sent, end)
  await checkpoint('order.stored')
  return stored
}

const notSent = async ({ db, now }: TradingContext, row: OrderRow, error: ErrorShape) =>
  (await changeOrder(db, row.id, (latest) =>
    latest.state === 'confirmed' ? moved(latest, { state: 'not-sent', at: now(), error }) : undefined,
  )) ?? row

/**
 * The book is asked immediately before the order: its answer also wakes the connection that the order goes through.
 * @throws AppError `refused` with both prices when the middle has moved farther than the user allows
 */
async function refuseDrift({ db }: TradingContext, row: OrderRow, desk: VenueDesk): Promise<void> {
  const { reference } = row
  const middle = middleOf(await desk.book(row.order.market.symbol))
  if (reference === undefined) return
  const percent = (await readSettings(db)).desk.driftPercent
  if (middle !== undefined && !hasDrifted(reference, middle, percent)) return
  if (middle === undefined)
    throw new AppError(
      'refused',
      say('One side of the order book is empty now. Nothing was sent. Review the order again.'),
    )
  throw new AppError(
    'refused',
    say(
      'The price has moved from {before} to {after}, by more than the {percent} % that you allow. Nothing was sent. Review the order again.',
      { before: reference, after: middle, percent },
    ),
  )
}

/** @example hasDrifted('100', '101.5', 1) // true */
function hasDrifted(reference: Amount, middle: Amount, percent: number): boolean {
  const away = divide(absolute(subtract(middle, reference)), reference)
  return toRatio(multiply(away, '100' as Amount)) > percent || compare(middle, '0' as Amount) <= 0
}

/** Written before anything leaves: whoever finds this row after a crash asks the venue, and sends nothing. */
function markSent({ db, now }: TradingContext, { id }: OrderRow): Promise<OrderRow | undefined> {
  return db.transaction('rw', [db.orders, db.settings], async () => {
    const { desk } = await readSettings(db)
    return changeOrder(db, id, (row) => {
      if (row.state !== 'confirmed') return undefined
      const at = now()
      if (desk.stopped) return moved(row, { state: 'not-sent', at, error: toErrorShape(stoppedError()) })
      return { ...moved(row, { state: 'sent', at, settleAt: at + ON_ITS_WAY_MS }), sentAt: at }
    })
  })
}

type End = { order: VenueOrder } | { refused: AppError } | { unclear: AppError }

async function request(desk: VenueDesk, { order, clientId, replaces }: OrderRow): Promise<End> {
  try {
    const placed =
      replaces === undefined ? await desk.place(order, clientId) : await desk.edit(replaces, order, clientId)
    return { order: placed }
  } catch (error) {
    return error instanceof OrderRefused ? { refused: error } : { unclear: toAppError(error) }
  }
}

async function storeEnd(trading: TradingContext, { id, sentAt = 0 }: OrderRow, end: End): Promise<OrderRow> {
  const { db, now } = trading
  const stored = await changeOrder(db, id, (row) => {
    // Somebody has asked the venue meanwhile: what it told is newer than the answer to the request.
    if (row.state !== 'sent') return undefined
    const at = now()
    if ('order' in end) {
      const found = [end.order]
      return moved(row, { state: stateOfFound(found), at, found, settleAt: at + DOUBLE_CHECK_MS })
    }
    if ('refused' in end) return { ...row, refusal: toErrorShape(end.refused), settleAt: at }
    const error = toErrorShape(end.unclear)
    return moved(row, {
      state: 'unknown',
      at,
      note: error.sentence,
      error,
      settleAt: nextUnknownAt(sentAt, at),
    })
  })
  if (!stored) throw new AppError('not-found', say('This order does not exist.'))
  if ('order' in end) {
    trading.onMoved(stored.accountId)
    await closeReplaced(trading, stored)
  }
  // A browser sends a request again when its connection breaks: a no may be the answer to the second copy of an order
  // whose first copy was taken. It counts when the venue also knows no such order.
  if ('refused' in end && stored.state === 'sent') return settleOrder(trading, stored)
  return stored
}
