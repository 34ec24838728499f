/**
 * One step of one order: what the market gives it now is filled, what may rest rests, the rest is ended. All that was reserved
 * is free while this happens, and what still rests is reserved again at its end. Pure.
 */
import { type Amount, isZero } from '@/lib/core/amount'
import type { VenueOrderStatus } from '@/lib/core/order'
import type { PaperOrder, PaperRow } from '@/lib/db/rows'
import type { BookLevel } from '@/lib/markets/live'
import { heldBy, openAmount, paysWith } from './held-by'
import { freeOf, hold, release } from './paper-balances'
import type { PaperMarket } from './paper-market'
import { settleFills } from './settle-fill'
import { noteTaken, stillTaken, type Taking, takeLevels, type Wanted } from './take-levels'

export interface Step {
  row: PaperRow
  order: PaperOrder
}

/** The coins of a market are enough to give back what was reserved. */
export interface MarketCodes {
  rules: Pick<PaperMarket['rules'], 'base' | 'quote'>
}

type Status = Exclude<VenueOrderStatus, 'unknown'>

/**
 * Puts the order's new state into the row. Orders that have ended stay: a request is known by its client id for ever, and the
 * journal may ask for one after months. Fills stay because the past of the account is told from them, again and again.
 */
export const withOrder = (row: PaperRow, order: PaperOrder): PaperRow => ({
  ...row,
  orders: row.orders.some(({ orderId }) => orderId === order.orderId)
    ? row.orders.map((each) => (each.orderId === order.orderId ? order : each))
    : [...row.orders, order],
})

/** All that is reserved for it becomes free. */
export function released({ row, order }: Step, market: MarketCodes): Step {
  const { held, ...free } = order
  if (held === undefined) return { row, order }
  const code = paysWith(order.side, market.rules)
  return { row: { ...row, balances: release(row.balances, code, held) }, order: free }
}

/** Reserves what is still open. */
export function resting({ row, order }: Step, market: MarketCodes): Step {
  const held = heldBy(order)
  const code = paysWith(order.side, market.rules)
  return { row: { ...row, balances: hold(row.balances, code, held) }, order: { ...order, held } }
}

export const ended = ({ row, order }: Step, status: Status): Step => ({ row, order: { ...order, status } })

/** Fills with what was taken of the book, and notes that it is gone. */
export function fillFromBook(
  step: Step,
  market: PaperMarket,
  { pieces, rate }: { pieces: readonly BookLevel[]; rate: Amount },
): Step {
  if (pieces.length === 0) return step
  const { symbol, side } = step.order
  const { book } = market
  const seen = step.row.markets?.[symbol]
  const taken = noteTaken(stillTaken(seen?.taken ?? [], book), side, { book, pieces })
  const { row, order } = fillPieces(step, market, { pieces, rate })
  const markets = { ...row.markets, [symbol]: { taken, tradedAt: seen?.tradedAt ?? 0 } }
  return { row: { ...row, markets }, order }
}

export function fillPieces(
  { row, order }: Step,
  { rules, now }: PaperMarket,
  { pieces, rate }: { pieces: readonly BookLevel[]; rate: Amount },
): Step {
  const filled = settleFills(row, order, { pieces, rate, rules, now })
  return isZero(openAmount(filled.order)) ? ended(filled, 'filled') : filled
}

/** What the book gives to an order now. */
export const offered = ({ row, order }: Step, { book }: PaperMarket, wanted: Wanted): Taking =>
  takeLevels(order.side, book, stillTaken(row.markets?.[order.symbol]?.taken ?? [], book), wanted)

/** A stop that was set off: it takes what the book gives and what its money pays; what is left is cancelled. */
export function takeNow(step: Step, market: PaperMarket): Step {
  const { side } = step.order
  const money = freeOf(step.row.balances, paysWith(side, market.rules))
  const budget = side === 'buy' ? { budget: { money, step: market.rules.amountStep } } : {}
  const { pieces } = offered(step, market, { amount: openAmount(step.order), ...budget })
  const done = fillFromBook(step, market, { pieces, rate: market.tier.taker })
  return done.order.status === 'open' ? ended(done, 'cancelled') : done
}
