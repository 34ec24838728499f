/** Public trades that have come since the last time, oldest first; the same ones that REST tells. */
import { type PublicTrade, publicTrades } from '../orders/public-trades'
import type { Floor } from '../orders/trading-floor'

/** However long nobody asked. */
const MOST = 60

/** @example const trades = toldTrades(floor, 'BTCUSDT', now); trades() // those since the first call */
export function toldTrades(floor: Floor, market: string, now: () => number): () => PublicTrade[] {
  let newest = Math.floor(now() / 1000)
  return () => {
    const fresh = publicTrades(floor, market, { now: now(), count: MOST }).filter(
      ({ number, at }) => number > newest && at <= now(),
    )
    newest = fresh.at(-1)?.number ?? newest
    return fresh
  }
}
