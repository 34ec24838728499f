/**
 * What an order would meet in the book as it stands: level by level, exactly. What lies beyond the levels that are known
 * is said, and never assumed.
 */
import { type Amount, add, compare, divide, isZero, multiply, subtract, ZERO } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import type { Book, BookLevel } from '@/lib/markets/live'
import { FINEST_STEP, mostFor } from './round-to-step'

/** The amount in the base coin, or what is to be paid or received in the quote coin. */
export type Wanted = { amount: Amount } | { cost: Amount }

export interface Walk extends Met {
  /** Absent when nothing is met. */
  average?: Amount
}

export interface Met {
  /** What the book gives, in the base coin. */
  amount: Amount
  /** What that costs or brings, in the quote coin, before fees. */
  cost: Amount
  /** Price of the last level that is touched; absent when nothing is met. */
  last?: Amount
  /** What is still wanted where the walk ends, in the coin of what was wanted. */
  left: Amount
  /** The walk ended because the book ends, not because of the limit: what comes after is not known. */
  isBookShort: boolean
}

/**
 * A purchase meets the asks, a sale the bids.
 * @param limit the worst price that is taken
 * @example
 * walkBook({ bids: [], asks: [['100', '1'], ['102', '1']], at }, 'buy', { amount: '1.5' })
 * // { amount: '1.5', cost: '151', average: '100.66…', last: '102', left: '0', isBookShort: false }
 */
export function walkBook(book: Book, side: Side, wanted: Wanted, limit?: Amount): Walk {
  const met = meetBook(book, side, wanted, limit)
  return met.last === undefined ? met : { ...met, average: divide(met.cost, met.amount) }
}

/** As `walkBook`, for whoever has no use for the average. */
export function meetBook(book: Book, side: Side, wanted: Wanted, limit?: Amount): Met {
  const levels = side === 'buy' ? book.asks : book.bids
  const byCost = 'cost' in wanted
  let [amount, cost, left] = [ZERO, ZERO, byCost ? wanted.cost : wanted.amount]
  let last: Amount | undefined
  let isLimited = false
  for (const level of levels) {
    if (isZero(left)) break
    if (limit !== undefined && isWorse(side, level[0], limit)) {
      isLimited = true
      break
    }
    const piece = byCost ? pieceForCost(level, left) : pieceForAmount(level, left)
    amount = add(amount, piece.amount)
    cost = add(cost, piece.cost)
    left = subtract(left, byCost ? piece.cost : piece.amount)
    last = level[0]
  }
  return {
    amount,
    cost,
    left,
    isBookShort: !isLimited && !isZero(left),
    ...(last === undefined || isZero(amount) ? {} : { last }),
  }
}

/** @returns true for a price that is worse for this side than the limit */
export const isWorse = (side: Side, price: Amount, limit: Amount): boolean =>
  compare(price, limit) === (side === 'buy' ? 1 : -1)

interface Piece {
  amount: Amount
  cost: Amount
}

function pieceForAmount([price, size]: BookLevel, left: Amount): Piece {
  const amount = compare(size, left) > 0 ? left : size
  return { amount, cost: multiply(amount, price) }
}

/** A part of a level for the rest of the money counts as costing all of it. */
function pieceForCost([price, size]: BookLevel, left: Amount): Piece {
  const whole = multiply(price, size)
  if (compare(whole, left) <= 0) return { amount: size, cost: whole }
  return { amount: mostFor({ cost: left, price, step: FINEST_STEP }), cost: left }
}

/** Halfway between the best prices; absent while a side is empty. @example middleOf({ bids: [['99', '1']], asks: [['101', '1']], at }) // '100' */
export function middleOf({ bids, asks }: Pick<Book, 'bids' | 'asks'>): Amount | undefined {
  const [bid, ask] = [bids[0]?.[0], asks[0]?.[0]]
  return bid === undefined || ask === undefined ? undefined : multiply(add(bid, ask), '0.5' as Amount)
}
