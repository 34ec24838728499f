/** Markets of an asset among those of the connected venues, the most usual money first. Pure. */
import { collectionOf } from '@/lib/assets/collection'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { AssetId } from '@/lib/core/ids'
import type { MarketLine } from '@/lib/markets/market-rules'

const MONEY = ['USD', 'USDT', 'USDC', 'EUR', 'GBP', 'BTC']

interface Wanted {
  asset: AssetId
  /** The venue's common code, in any case. */
  quote?: string | undefined
  venue?: string | undefined
  /** That prices are thought in: preferred. */
  currency: string
}

/** @example marketsOf(lines, { asset: coin('bitcoin'), currency: 'eur' })[0]?.market.symbol // 'BTC/EUR' */
export function marketsOf(
  lines: readonly MarketLine[],
  { asset, quote, venue, currency }: Wanted,
): MarketLine[] {
  const order = [currency.toUpperCase(), ...MONEY]
  const rankOf = (line: MarketLine) => {
    const rank = order.indexOf(line.quote)
    return rank < 0 ? order.length : rank
  }
  return lines
    .filter((line) => collectionOf(mapVenueSymbol({ venue: line.market.venue, symbol: line.base })) === asset)
    .filter((line) => quote === undefined || line.quote.toLowerCase() === quote.toLowerCase())
    .filter((line) => venue === undefined || line.market.venue === venue)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.market.venue < b.market.venue ? -1 : 1))
}

/** A venue's code of money as prices name it, where it can be one. @example currencyOf('USDT') // 'usdt' */
export const currencyOf = (quote: string): string | undefined =>
  /^[A-Za-z]{2,10}$/.test(quote) ? quote.toLowerCase() : undefined
