/**
 * An exchange as a source of past prices: the daily candles of its own markets. What assets cost whose ids name it
 * (`venue:binance/1000SATS`) nobody else can know. A market counts when our own table calls its base so, as it does for
 * the entries of accounts there.
 */
import { parseAssetId } from '@/lib/assets/asset-id'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { AssetId, VenueId } from '@/lib/core/ids'
import { venue as findVenue } from '@/lib/exchanges/catalogue'
import type { MoneyMarket } from '@/lib/exchanges/money-markets'
import type { CandleReader } from '@/lib/exchanges/read-candles.client'
import type { QuotedCloses, QuotedPastSource } from './past-price-source'

export interface VenuePastOptions {
  venue: VenueId
  /** Called when the first price is asked, and again after a failure. */
  open: () => Promise<CandleReader>
}

interface Opened extends Pick<CandleReader, 'closes'> {
  marketsOf: ReadonlyMap<AssetId, readonly MoneyMarket[]>
}

/** @example venuePast({ venue, open: () => openCandles(connection) }).id // 'venue:binance' */
export function venuePast({ venue, open }: VenuePastOptions): QuotedPastSource {
  let opened: Promise<Opened> | undefined
  const reader = async (): Promise<Opened> => {
    opened ??= open().then(({ markets, closes }) => ({ closes, marketsOf: byBase(venue, markets) }))
    try {
      return await opened
    } catch (error) {
      opened = undefined
      throw error
    }
  }
  return {
    id: `venue:${venue}`,
    hosts: findVenue(venue).hosts,
    supports: (asset) => {
      const parsed = parseAssetId(asset)
      return parsed?.form === 'venue' && parsed.venue === venue
    },
    async quotedCloses({ asset, from, until }) {
      const { closes, marketsOf } = await reader()
      const found: QuotedCloses[] = []
      const days = new Set<number>()
      for (const market of marketsOf.get(asset) ?? []) {
        if (days.size >= until - from) break
        const told = await closes(market, { from, until })
        if (told.size === 0) continue
        found.push({ quotedIn: mapVenueSymbol({ venue, symbol: market.quote }), closes: told })
        for (const day of told.keys()) days.add(day)
      }
      return found
    },
  }
}

function byBase(venue: VenueId, markets: readonly MoneyMarket[]): Map<AssetId, MoneyMarket[]> {
  const found = new Map<AssetId, MoneyMarket[]>()
  for (const market of markets) {
    const asset = mapVenueSymbol({ venue, symbol: market.base })
    const known = found.get(asset)
    if (known) known.push(market)
    else found.set(asset, [market])
  }
  return found
}
