/**
 * A believable book around a price: fifty levels a side, drawn once from a seed, so that the same market has the same
 * shape in every run. It is finite: who wants more than stands there gets less.
 */
import { fromUnits, minus, order, plus, times } from '../../ledger/decimal'
import { seededRandom } from '../../ledger/random'
import type { Book, Level } from './order-words'
import { ceilTo, floorTo } from './steps'

const LEVELS = 50
const PLACES = 18

interface Rung {
  /** Distance from the middle, as a ratio. */
  away: string
  /** In US dollars. */
  worth: number
}

/** Both sides of a market, nearest first. */
export interface BookShape {
  bids: Rung[]
  asks: Rung[]
}

/** @param levels of either side; the first ones are the same however many are drawn */
export function bookShape(seed: string, levels = LEVELS): BookShape {
  const side = (name: string): Rung[] => {
    const random = seededRandom(`${seed} ${name}`)
    // In hundredths of a basis point: a spread of one to three, then ever larger steps.
    let away = random.integer(50, 150)
    return Array.from({ length: levels }, (_, at) => {
      away += at === 0 ? 0 : random.integer(20, 120) + at * 4
      return { away: fromUnits(BigInt(away), 6), worth: random.integer(200, 20_000) }
    })
  }
  return { bids: side('bids'), asks: side('asks') }
}

interface Around {
  /** The present price. */
  middle: string
  tick: string
  lot: string
  /** US dollars for one unit of the base, about; decides how much stands on a level. */
  usd: number
}

/** @example syntheticBook(bookShape('a BTCUSDT'), { middle: '91250', tick: '0.01', lot: '0.00001', usd: 91250 }).asks[0] */
export function syntheticBook(shape: BookShape, { middle, tick, lot, usd }: Around): Book {
  const amountOf = (worth: number): string => {
    const amount = floorTo((worth / usd).toFixed(PLACES), lot)
    return amount === '0' ? lot : amount
  }
  const bids: Level[] = []
  let last: string | undefined
  for (const { away, worth } of shape.bids) {
    const snapped = floorTo(times(middle, minus('1', away)), tick)
    const price = last !== undefined && order(snapped, last) >= 0 ? minus(last, tick) : snapped
    if (order(price, '0') <= 0) break
    bids.push({ price, amount: amountOf(worth) })
    last = price
  }
  const asks: Level[] = []
  last = undefined
  for (const { away, worth } of shape.asks) {
    const snapped = ceilTo(times(middle, plus('1', away)), tick)
    const price: string = last !== undefined && order(snapped, last) <= 0 ? plus(last, tick) : snapped
    asks.push({ price, amount: amountOf(worth) })
    last = price
  }
  return { bids, asks }
}
