/**
 * Keeps a market's book moving: so many times a second the amounts of a few levels change, never their prices, so that no
 * resting order is met. It is put on the floor: REST and streams tell the same.
 */
import { seededRandom } from '../../ledger/random'
import type { Book, Level } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'

export interface BookStirrer {
  /** @param perSecond 0 ends it */
  stir: (market: string, perSecond: number) => void
  /** Changes so far. */
  count: () => number
  close: () => void
}

/** Levels that change at once. */
const TOUCHED = 3

/** @example createBookStirrer(floor, 'a').stir('BTC/USDT', 50) */
export function createBookStirrer(floor: Floor, seed: string): BookStirrer {
  const random = seededRandom(`${seed} stirred`)
  const timers = new Map<string, NodeJS.Timeout>()
  let changes = 0

  const stirred = (levels: readonly Level[]): Level[] => {
    const touched = new Set(
      Array.from({ length: TOUCHED }, () => random.integer(0, Math.min(9, levels.length - 1))),
    )
    return levels.map((level, at) =>
      touched.has(at) ? { ...level, amount: multipleOf(level.amount, random.integer(2, 9)) } : level,
    )
  }
  const once = (market: string) => {
    const { bids, asks }: Book = floor.book(market)
    changes += 1
    floor.setBook(market, { bids: stirred(bids), asks: stirred(asks) })
  }
  return {
    stir(name, perSecond) {
      const { id } = floor.market(name)
      clearInterval(timers.get(id))
      timers.delete(id)
      if (perSecond <= 0) return
      const startedAt = performance.now()
      let done = 0
      // By the clock: a busy machine rings late, and what it has missed is made up for.
      const timer = setInterval(() => {
        const due = Math.floor(((performance.now() - startedAt) / 1000) * perSecond)
        for (; done < due; done += 1) once(id)
      }, 1000 / perSecond)
      timer.unref()
      timers.set(id, timer)
    },
    count: () => changes,
    close: () => {
      for (const timer of timers.values()) clearInterval(timer)
    },
  }
}

/** Another amount on the same step: its last digit is another one. */
function multipleOf(amount: string, digit: number): string {
  const last = amount.at(-1) === String(digit) ? digit - 1 : digit
  return `${amount.slice(0, -1)}${last}`
}
