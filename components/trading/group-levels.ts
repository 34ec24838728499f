/** The rows of the order book's ladder: levels put together by a price step, with what has gathered up to each of them. */
import { type Amount, add, amount, compare, isZero, subtract, toRatio, ZERO } from '@/lib/core/amount'
import type { BookLevel } from '@/lib/markets/live'
import { placesOf, roundDown, roundUp } from '@/lib/trading/round-to-step'

export interface LadderRow {
  price: Amount
  /** In the base coin, at this price. */
  amount: Amount
  /** In the base coin, from the best price to this one. */
  gathered: Amount
}

export interface Grouping {
  side: 'bids' | 'asks'
  /** Width of a row in the quote coin; zero: each level is a row. */
  step: Amount
  /** Rows at most. */
  rows: number
}

/**
 * Best first. A bid falls into the row below it and an ask into the row above it, so that no row shows a better price than
 * its levels have.
 * @example groupLevels([['64123', '1'], ['64121', '2']], { side: 'bids', step: amount('10'), rows: 20 })
 * // [{ price: '64120', amount: '3', gathered: '3' }]
 */
export function groupLevels(levels: readonly BookLevel[], { side, step, rows }: Grouping): LadderRow[] {
  const grouped: LadderRow[] = []
  let gathered = ZERO
  for (const [price, quantity] of levels) {
    const shown = side === 'bids' ? roundDown(price, step) : roundUp(price, step)
    const last = grouped.at(-1)
    const joins = last !== undefined && compare(last.price, shown) === 0
    if (!joins && grouped.length === rows) break
    gathered = add(gathered, quantity)
    if (joins) {
      last.amount = add(last.amount, quantity)
      last.gathered = gathered
    } else grouped.push({ price: shown, amount: quantity, gathered })
  }
  return grouped
}

/** How far the best prices are apart, in the quote coin and as a ratio of the ask. */
export interface Spread {
  distance: Amount
  ratio: number
}

/** @returns `undefined` while a side is empty */
export function spreadOf(bids: readonly BookLevel[], asks: readonly BookLevel[]): Spread | undefined {
  const [bid, ask] = [bids[0]?.[0], asks[0]?.[0]]
  if (bid === undefined || ask === undefined || isZero(ask)) return undefined
  const distance = subtract(ask, bid)
  return { distance, ratio: toRatio(distance) / toRatio(ask) }
}

/**
 * The finest step of a book whose rules are not known: a one at the last place that any of its prices has.
 * @example finestStep([['0.051', '1'], ['0.0505', '2']]) // '0.0001'
 */
export function finestStep(levels: readonly BookLevel[]): Amount {
  const places = Math.max(0, ...levels.map(([price]) => placesOf(price)))
  return places === 0 ? amount('1') : amount(`0.${'1'.padStart(places, '0')}`)
}
