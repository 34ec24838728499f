/** A market that another part of the page wants on the desk: a coin by its code, or one market by its `marketKey`. */
import { createHandOver } from '@/components/shell/hand-over'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { MarketLine } from '@/lib/markets/market-rules'

export type WantedMarket = { coin: string } | { key: string }

/** @example handedMarket.hand({ coin: 'ETH' }); navigate('trading') */
export const handedMarket = createHandOver<WantedMarket>()

/** Money that most people count in, then its digital likenesses. */
const LIKELY_QUOTES = ['USD', 'EUR', 'USDT', 'USDC']

/** Of a coin the market in the likeliest money. @example findWanted({ coin: 'ETH' }, lines)?.symbol // 'ETH/USD' */
export function findWanted(wanted: WantedMarket, lines: readonly MarketLine[]): MarketRef | undefined {
  if ('key' in wanted) return lines.find(({ market }) => marketKey(market) === wanted.key)?.market
  const there = lines.filter(({ base }) => base.toUpperCase() === wanted.coin.toUpperCase())
  const likely = LIKELY_QUOTES.map((quote) => there.find((line) => line.quote === quote))
  return (likely.find((line) => line !== undefined) ?? there[0])?.market
}
