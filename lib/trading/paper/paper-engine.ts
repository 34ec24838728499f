/**
 * A paper account's orders: placed, cancelled, replaced, and moved on whenever the venue's market has moved. Takes a book and
 * gives a new row; nothing else changes it. Pure, exact, and money is made by nothing: what one balance loses, another gets,
 * or a fee is told for it.
 */
import { ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { ResolvedOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import type { PaperOrder, PaperRow } from '@/lib/db/rows'
import { beginPaperOrder } from './begin-paper-order'
import { checkPaperOrder } from './check-paper-order'
import { ended, type MarketCodes, released, type Step, withOrder } from './execute-paper-order'
import { moveOn } from './move-on'
import { type PaperMarket, touchOf } from './paper-market'
import { stopAt } from './triggers'

/**
 * @throws OrderRefused when the venue would refuse it; nothing has changed then
 * @example placePaper(row, order, { clientId, market }).order.status // 'filled'
 */
export function placePaper(
  row: PaperRow,
  order: ResolvedOrder,
  { clientId, market }: { clientId: string; market: PaperMarket },
): Step {
  checkPaperOrder(row, order, { clientId, market })
  const fresh = newOrder(row, order, { clientId, market })
  const step = beginPaperOrder({ row: { ...row, nextId: row.nextId + 1 }, order: fresh }, market)
  return { row: withOrder(step.row, step.order), order: step.order }
}

function newOrder(
  { nextId }: PaperRow,
  order: ResolvedOrder,
  { clientId, market: { book, now } }: { clientId: string; market: PaperMarket },
): PaperOrder {
  const { market, side, kind, amount, price, trigger, trailPercent } = order
  const best = kind === 'trailing' ? touchOf(side, book) : undefined
  const stop = best && trailPercent ? stopAt(side, best, trailPercent) : trigger
  return {
    orderId: String(nextId),
    clientId,
    symbol: market.symbol,
    side,
    kind,
    status: 'open',
    amount,
    filled: ZERO,
    fees: [],
    at: now,
    order,
    ...(price === undefined ? {} : { price }),
    ...(stop === undefined ? {} : { trigger: stop }),
    ...(best === undefined ? {} : { best }),
  }
}

/** @throws AppError `not-found` for an order that is not open */
export function cancelPaper(row: PaperRow, orderId: string, market: MarketCodes): PaperRow {
  const order = row.orders.find((each) => each.orderId === orderId && each.status === 'open')
  if (!order) throw new AppError('not-found', say('This order is not open any more.'))
  const step = ended(released({ row, order }, market), 'cancelled')
  return withOrder(step.row, step.order)
}

/**
 * Cancels and places in one step: when the new one is refused, the old one stays.
 * @throws OrderRefused
 */
export function editPaper(
  row: PaperRow,
  orderId: string,
  { order, ...placing }: { order: ResolvedOrder; clientId: string; market: PaperMarket },
): Step {
  const open = row.orders.find((each) => each.orderId === orderId && each.status === 'open')
  if (!open) throw new OrderRefused(say('This order is not open any more.'))
  if (open.symbol !== order.market.symbol)
    throw new OrderRefused(say('An order cannot be moved to another market. Cancel it instead.'))
  return placePaper(cancelPaper(row, orderId, placing.market), order, placing)
}

/**
 * Moves every open order of a market on to what the market is now.
 * @returns the same row when nothing has changed
 */
export function advancePaper(row: PaperRow, symbol: string, market: PaperMarket): PaperRow {
  const open = row.orders.filter((order) => order.status === 'open' && order.symbol === symbol)
  return open.length === 0 ? row : moveOn(row, { symbol, open, market })
}
