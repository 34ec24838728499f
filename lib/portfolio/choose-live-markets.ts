/** Which market tells the live price of each coin that is held: at a connected venue, counted in what is nearest to dollars. Pure. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { AssetId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import type { MarketLine } from '@/lib/markets/market-rules'

export interface LiveMarket {
  /** The collection whose price it tells. */
  asset: AssetId
  market: MarketRef
  /** What the price is counted in. */
  quote: AssetId
}

/** The best first: money before coins. */
const QUOTES = ['USD', 'USDC', 'USDT', 'EUR', 'GBP', 'BTC']

/**
 * @param assets collections, largest first; money is left out, because no market tells its price
 * @param most coins that are followed
 * @example chooseLiveMarkets(['coin:bitcoin'], lines, 40) // [{ asset, market: { venue: 'kraken', symbol: 'BTC/USD' }, quote: 'fiat:usd' }]
 */
export function chooseLiveMarkets(
  assets: readonly AssetId[],
  lines: readonly MarketLine[],
  most: number,
): LiveMarket[] {
  const wanted = new Set(assets.filter((asset) => parseAssetId(asset)?.form !== 'fiat').slice(0, most))
  const best = new Map<AssetId, LiveMarket & { rank: number }>()
  for (const { market, base, quote } of lines) {
    const rank = QUOTES.indexOf(quote)
    if (rank < 0) continue
    const asset = collectionOf(mapVenueSymbol({ venue: market.venue, symbol: base }))
    const known = best.get(asset)
    if (!wanted.has(asset) || (known && known.rank <= rank)) continue
    best.set(asset, { asset, market, quote: mapVenueSymbol({ venue: market.venue, symbol: quote }), rank })
  }
  return [...best.values()].map(({ rank: _, ...chosen }) => chosen)
}
