/**
 * What the book offers to a paper order. The book is the venue's and knows nothing of our orders: a level of which something
 * was taken gives only the rest, as long as it stands there unchanged. Pure.
 */
import { type Amount, add, compare, isZero, multiply, subtract, ZERO } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import type { PaperTaken } from '@/lib/db/rows'
import type { Book, BookLevel } from '@/lib/markets/live'
import { mostFor } from '../round-to-step'
import { isWorse } from '../walk-book'

export interface Wanted {
  /** In the base coin; absent: whatever the money is good for. */
  amount?: Amount
  /** In the quote coin, at most; amounts that it limits are whole steps. */
  budget?: { money: Amount; step: Amount }
  /** The worst price that is taken. */
  limit?: Amount
}

/** Why nothing more was taken: all is there, the limit, the money is spent, or the book ends. */
export type TakeEnd = 'wanted' | 'limit' | 'money' | 'book'

export interface Taking {
  /** Of levels, best first. */
  pieces: BookLevel[]
  end: TakeEnd
}

const sideOf = (side: Side): PaperTaken['side'] => (side === 'buy' ? 'asks' : 'bids')

/** A level of another size is a new offer. @example stillTaken(taken, book) // those whose level is the same */
export const stillTaken = (taken: readonly PaperTaken[], book: Book): PaperTaken[] =>
  taken.filter(({ side, price, size }) => book[side].some((level) => level[0] === price && level[1] === size))

/**
 * @example
 * takeLevels('buy', { asks: [['100', '1'], ['102', '1']], bids: [], at }, [], { amount: '1.5' })
 * // { pieces: [['100', '1'], ['102', '0.5']], end: 'wanted' }
 */
export function takeLevels(
  side: Side,
  book: Book,
  taken: readonly PaperTaken[],
  { amount, budget, limit }: Wanted,
): Taking {
  const pieces: BookLevel[] = []
  let [left, money] = [amount, budget?.money]
  for (const level of book[sideOf(side)]) {
    const [price] = level
    if (limit !== undefined && isWorse(side, price, limit)) return { pieces, end: 'limit' }
    const offered = offeredAt(level, side, taken)
    const wanted = left === undefined ? offered : least(offered, left)
    const piece = budget && money ? affordable(wanted, { price, money, step: budget.step }) : wanted
    if (!isZero(piece)) pieces.push([price, piece])
    if (piece !== wanted) return { pieces, end: 'money' }
    left &&= subtract(left, piece)
    money &&= subtract(money, multiply(price, piece))
    if (left !== undefined && isZero(left)) return { pieces, end: 'wanted' }
    if (money !== undefined && isZero(money)) return { pieces, end: 'money' }
  }
  return { pieces, end: 'book' }
}

/** All of it when the money is enough, else whole steps. */
const affordable = (
  wanted: Amount,
  { price, money, step }: { price: Amount; money: Amount; step: Amount },
): Amount => (compare(multiply(price, wanted), money) <= 0 ? wanted : mostFor({ cost: money, price, step }))

function offeredAt([price, size]: BookLevel, side: Side, taken: readonly PaperTaken[]): Amount {
  const known = taken.find((each) => each.side === sideOf(side) && each.price === price && each.size === size)
  return known ? subtract(size, known.taken) : size
}

/** The book as it is for the next order of this account. */
export function lessTaken(book: Book, taken: readonly PaperTaken[]): Book {
  const still = stillTaken(taken, book)
  const left = (side: Side) =>
    book[sideOf(side)].flatMap((level): BookLevel[] => {
      const size = offeredAt(level, side, still)
      return isZero(size) ? [] : [[level[0], size]]
    })
  return still.length === 0 ? book : { ...book, bids: left('sell'), asks: left('buy') }
}

/** What was taken, with these pieces. */
export function noteTaken(
  taken: readonly PaperTaken[],
  side: Side,
  { book, pieces }: { book: Book; pieces: readonly BookLevel[] },
): PaperTaken[] {
  return pieces.reduce<PaperTaken[]>(
    (all, [price, amount]) => {
      const level = book[sideOf(side)].find((each) => each[0] === price)
      if (!level) return all
      const isThis = (each: PaperTaken) => each.side === sideOf(side) && each.price === price
      const before = all.find(isThis)?.taken ?? ZERO
      const noted = { side: sideOf(side), price, size: level[1], taken: add(before, amount) }
      return [...all.filter((each) => !isThis(each)), noted]
    },
    [...taken],
  )
}

export const least = (a: Amount, b: Amount): Amount => (compare(a, b) <= 0 ? a : b)
export const greatest = (a: Amount, b: Amount): Amount => (compare(a, b) >= 0 ? a : b)
