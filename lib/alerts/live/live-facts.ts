/** Tickers that a page follows, as prices in US dollars. A market that is far from the stored price speaks of something else. */
import { multiply } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { Ticker } from '@/lib/markets/live'
import type { MarketLine } from '@/lib/markets/market-rules'
import { chooseLiveMarkets } from '@/lib/portfolio/choose-live-markets'
import { mayBeOneAsset } from '@/lib/prices/venue-tickers'
import type { PriceFact } from '../alert-facts'

export interface LiveTicker {
  market: MarketRef
  ticker: Ticker
}

const MOST = 200

/**
 * @param stored by asset, what markets are counted in among them
 * @example liveFacts([{ market, ticker }], { lines, stored, assets: ['coin:ethereum'] }).get('coin:ethereum')?.usd
 */
export function liveFacts(
  tickers: readonly LiveTicker[],
  {
    lines,
    stored,
    assets,
  }: {
    lines: readonly MarketLine[]
    stored: ReadonlyMap<AssetId, PriceFact>
    assets: readonly AssetId[]
  },
): Map<AssetId, PriceFact> {
  const told = new Map(tickers.map((each) => [marketKey(each.market), each.ticker]))
  const followed = lines.filter(({ market }) => told.has(marketKey(market)))
  const facts = new Map<AssetId, PriceFact>()
  for (const { asset, market, quote } of chooseLiveMarkets(assets, followed, MOST)) {
    const ticker = told.get(marketKey(market))
    const [quoted, known] = [stored.get(quote), stored.get(asset)]
    if (!ticker || !quoted) continue
    const usd = multiply(ticker.last, quoted.usd)
    // The user's own price comes before every market.
    if (known && (known.source === 'manual' || !mayBeOneAsset(known.usd, usd))) continue
    facts.set(asset, { ...known, usd, at: ticker.at, source: market.venue })
  }
  return facts
}
