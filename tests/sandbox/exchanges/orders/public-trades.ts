/**
 * The last trades of others in a market: one each second, drawn from the market and the second, so that who asks again
 * gets the same ones and the next.
 */
import { fromUnits, minus, plus, times } from '../../ledger/decimal'
import { drawnOf } from '../../ledger/random'
import { ceilTo, floorTo } from './steps'
import type { Floor } from './trading-floor'

export interface PublicTrade {
  /** The second of it: rises by one. */
  number: number
  at: number
  price: string
  quantity: string
  /** What the taker did. */
  side: 'buy' | 'sell'
}

/** @param now ms. @returns oldest first */
export function publicTrades(
  floor: Floor,
  id: string,
  { now, count }: { now: number; count: number },
): PublicTrade[] {
  const { tick, lot, pair } = floor.market(id)
  const last = floor.last(id)
  const second = Math.floor(now / 1000)
  return Array.from({ length: count }, (_, at) => {
    const number = second - count + 1 + at
    const chance = drawnOf(`${id} ${number}`)
    const side = chance % 2 === 0 ? 'buy' : 'sell'
    const away = fromUnits(BigInt(1 + (chance % 200)), 6)
    const price =
      side === 'buy'
        ? ceilTo(times(last, plus('1', away)), tick)
        : floorTo(times(last, minus('1', away)), tick)
    const amount = floorTo(((5 + (chance % 2000)) / Number(pair.base.price.usd)).toFixed(18), lot)
    return {
      number,
      at: number * 1000 + (chance % 1000),
      price,
      quantity: amount === '0' ? lot : amount,
      side,
    }
  })
}
