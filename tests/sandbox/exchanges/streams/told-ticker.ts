/** The prices of a market, when they are not those that were told last. */
import type { Level } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import type { Quotation } from '../universe'

export interface TickerNews extends Quotation {
  bid?: Level
  ask?: Level
  isFirst: boolean
}

/** @example const news = toldTicker(floor, 'BTCUSDT'); news() // the prices; again: undefined, until one of them has moved */
export function toldTicker(floor: Floor, market: string): () => TickerNews | undefined {
  let told: string | undefined
  return () => {
    const quotation = floor.quotation(market)
    const best = floor.best(market)
    const words = JSON.stringify([quotation.last, best.bid, best.ask])
    if (words === told) return undefined
    const isFirst = told === undefined
    told = words
    return { ...quotation, ...best, isFirst }
  }
}
