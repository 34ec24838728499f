/**
 * Open paper orders, moved on to a market of now: those that are set off are, those that the book or a trade has passed are
 * filled, oldest first, and no offer and no trade is used twice. Pure.
 */
import { type Amount, compare, isZero, subtract } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import type { PaperOrder, PaperRow } from '@/lib/db/rows'
import type { BookLevel, PublicTrade } from '@/lib/markets/live'
import { isWorse } from '../walk-book'
import {
  fillFromBook,
  fillPieces,
  offered,
  released,
  resting,
  type Step,
  takeNow,
  withOrder,
} from './execute-paper-order'
import { openAmount } from './held-by'
import { type PaperMarket, touchOf } from './paper-market'
import { least } from './take-levels'
import { watchPrices } from './triggers'

export interface MoveOn {
  symbol: string
  /** Oldest first. */
  open: readonly PaperOrder[]
  market: PaperMarket
}

/** A trade of others, as far as no order of ours has been filled by it. */
interface Passed {
  at: number
  price: Amount
  left: Amount
}

/** @returns the same row when nothing has changed */
export function moveOn(row: PaperRow, { symbol, open, market }: MoveOn): PaperRow {
  const since = row.markets?.[symbol]?.tradedAt ?? 0
  const trades = (market.trades ?? []).filter(({ at }) => at > since).toSorted((a, b) => a.at - b.at)
  const passed = trades.map(({ at, price, amount }): Passed => ({ at, price, left: amount }))
  const moved = open.reduce((next, order) => moveOne(next, order, { market, trades, passed }), row)
  // Trades that have changed nothing may be looked at again: they change nothing then either.
  return moved === row ? row : noteTrades(moved, symbol, trades.at(-1)?.at)
}

/** A trade that has filled or set off something is not looked at again. */
function noteTrades(row: PaperRow, symbol: string, tradedAt: number | undefined): PaperRow {
  if (tradedAt === undefined) return row
  const taken = row.markets?.[symbol]?.taken ?? []
  return { ...row, markets: { ...row.markets, [symbol]: { taken, tradedAt } } }
}

interface Seen {
  market: PaperMarket
  trades: readonly PublicTrade[]
  /** Used up while orders are filled. */
  passed: Passed[]
}

function moveOne(row: PaperRow, before: PaperOrder, { market, trades, passed }: Seen): PaperRow {
  const touch = touchOf(before.side, market.book)
  const prices = trades.filter(({ at }) => at > before.at).map(({ price }) => price)
  const order = watchPrices(before, touch === undefined ? prices : [...prices, touch])
  const limit = limitOf(order)
  if (limit === 'waits') return order === before ? row : held(row, order, market)
  const free = released({ row, order }, market)
  if (limit === 'market') return store(takeNow(free, market))
  const isFresh = order.triggered === true && before.triggered !== true
  const rate = isFresh ? market.tier.taker : market.tier.maker
  const { pieces } = offered(free, market, { amount: openAmount(order), limit })
  const byBook = fillFromBook(free, market, { pieces, rate })
  const done = isFresh ? byBook : fillByTrades(byBook, { market, passed, limit })
  if (order === before && done.order.filled === before.filled) return row
  return store(done.order.status === 'open' ? resting(done, market) : done)
}

const store = ({ row, order }: Step): PaperRow => withOrder(row, order)

/** A trailing stop moves, and what it reserves moves with it. */
const held = (row: PaperRow, order: PaperOrder, market: PaperMarket): PaperRow =>
  store(resting(released({ row, order }, market), market))

/** The price that it takes at worst now, or that it takes any, or none yet. */
function limitOf({ order, triggered }: PaperOrder): Amount | 'market' | 'waits' {
  const { kind, price, stopPrice } = order
  switch (kind) {
    case 'market':
      return 'market'
    case 'limit':
      return price ?? 'waits'
    case 'stop':
    case 'take-profit':
    case 'trailing':
      return triggered ? 'market' : 'waits'
    case 'stop-limit':
    case 'take-profit-limit':
      return triggered ? (price ?? 'waits') : 'waits'
    case 'oco':
      return triggered ? (stopPrice ?? 'market') : (price ?? 'waits')
    default:
      return kind satisfies never
  }
}

/** Who trades at a worse price than the order's has passed it by: the order was filled before, at its own price, as far as was traded. */
function fillByTrades(
  step: Step,
  { market, passed, limit }: { market: PaperMarket; passed: Passed[]; limit: Amount },
): Step {
  if (step.order.status !== 'open') return step
  const pieces: BookLevel[] = []
  let left = openAmount(step.order)
  for (const trade of passed) {
    if (trade.at <= step.order.at || !hasPassed(step.order.side, trade.price, limit)) continue
    const piece = least(trade.left, left)
    if (isZero(piece)) continue
    pieces.push([limit, piece])
    trade.left = subtract(trade.left, piece)
    left = subtract(left, piece)
  }
  return pieces.length === 0 ? step : fillPieces(step, market, { pieces, rate: market.tier.maker })
}

const hasPassed = (side: Side, price: Amount, limit: Amount): boolean =>
  compare(price, limit) !== 0 && !isWorse(side, price, limit)
