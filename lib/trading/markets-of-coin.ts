/** Where else a coin is traded: the market with the same money first, then one with other money. Pure. */
import { collectionOf } from '@/lib/assets/collection'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { MarketLine } from '@/lib/markets/market-rules'

/** Money that coins are bought with, most usual first. A coin for a coin is another trade. */
const MONEY = ['USD', 'USDT', 'USDC', 'EUR', 'GBP']
const MOST = 2

/**
 * @param lines of all connected venues
 * @param place the venue that is looked at
 * @returns symbols there, best first, two at most
 * @example marketsOfCoin(lines, { wanted: { venue: 'kraken', symbol: 'BTC/EUR' }, place: { venue: 'binance' } }) // ['BTC/EUR', 'BTC/USDT']
 */
export function marketsOfCoin(
  lines: readonly MarketLine[],
  { wanted, place }: { wanted: MarketRef; place: Pick<MarketRef, 'venue' | 'endpoint'> },
): string[] {
  const home = lines.find(({ market }) => marketKey(market) === marketKey(wanted))
  if (!home) return []
  const assetOf = ({ market: { venue } }: MarketLine, symbol: string) =>
    collectionOf(mapVenueSymbol({ venue, symbol }))
  const base = assetOf(home, home.base)
  const quote = assetOf(home, home.quote)
  const isMoney = MONEY.includes(home.quote)
  return lines
    .filter(
      ({ market }) => market.venue === place.venue && (market.endpoint ?? '') === (place.endpoint ?? ''),
    )
    .filter((line) => assetOf(line, line.base) === base)
    .flatMap((line) => {
      if (assetOf(line, line.quote) === quote) return [{ symbol: line.market.symbol, rank: -1 }]
      const rank = isMoney ? MONEY.indexOf(line.quote) : -1
      return rank < 0 ? [] : [{ symbol: line.market.symbol, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ symbol }) => symbol)
}
