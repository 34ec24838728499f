/** Asks connected venues what prices did while nobody looked. A venue that does not answer leaves a gap owed, never a guess. */
import { type Amount, amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import type { CandleSpan, LiveCandle } from '@/lib/markets/live'
import type { MarketLine } from '@/lib/markets/market-rules'
import { chooseLiveMarkets } from '@/lib/portfolio/choose-live-markets'
import type { PriceFact, PriceGap } from '../alert-facts'
import { priceGap, spanFor } from './price-gap'

export interface GapsContext {
  /** Markets of all connected venues. */
  lines: () => Promise<readonly MarketLine[]>
  candles: (question: { market: MarketRef; span: CandleSpan }) => Promise<LiveCandle[]>
}

export interface GapsQuestion {
  /** Since when nobody has looked at an asset (ms); those that matter most first. */
  since: ReadonlyMap<AssetId, number>
  prices: ReadonlyMap<AssetId, PriceFact>
  now: number
  /** Asked for in vain of late: not waited for as long as others. */
  hurried?: ReadonlySet<string>
}

export interface Gaps {
  gaps: Map<AssetId, PriceGap>
  /** A venue could tell, and has not: it did not answer, or was not asked yet. */
  owed: Set<AssetId>
}

/** Asked at once. */
const MOST = 40
/** A venue that has just been opened gets its time. */
const PATIENCE_MS = 25_000
/** All other looks wait for this one. */
const HURRIED_MS = 4_000

/** Never rejects. @example (await readGaps(context, { since, prices, now })).gaps.get('coin:ethereum')?.candles.length */
export async function readGaps(
  { lines, candles }: GapsContext,
  { since, prices, now, hurried = new Set() }: GapsQuestion,
): Promise<Gaps> {
  const found: Gaps = { gaps: new Map(), owed: new Set(since.keys()) }
  if (since.size === 0) return found
  const ask = async () => {
    const markets = chooseLiveMarkets([...since.keys()], await lines(), since.size)
    const told = new Map(markets.map((each) => [each.asset, each]))
    // No connected venue knows it: there is nobody to ask again.
    for (const asset of since.keys()) if (!told.has(asset)) found.owed.delete(asset)
    const first = [...since].flatMap(([asset, from]) => {
      const market = told.get(asset)
      return market ? [{ ...market, from }] : []
    })
    await Promise.allSettled(
      first.slice(0, MOST).map(async ({ asset, market, quote, from }) => {
        const quoteUsd = usdOfQuote(quote, prices)
        if (quoteUsd === undefined) return
        const span = spanFor(now - from)
        const gap = priceGap({
          from,
          until: now,
          span,
          candles: await candles({ market, span }),
          quoteUsd,
          knownUsd: prices.get(asset)?.usd,
          source: market.venue,
        })
        found.owed.delete(asset)
        if (gap) found.gaps.set(asset, gap)
      }),
    )
  }
  const isHurried = [...since.keys()].every((asset) => hurried.has(asset))
  const patience = new Promise<void>((resolve) => setTimeout(resolve, isHurried ? HURRIED_MS : PATIENCE_MS))
  // A list of markets that cannot be read tells no gap either.
  await Promise.race([ask().catch(() => undefined), patience])
  // What comes later belongs to no answer any more.
  return { gaps: new Map(found.gaps), owed: new Set(found.owed) }
}

/** No stablecoin is a dollar. */
function usdOfQuote(quote: AssetId, prices: ReadonlyMap<AssetId, PriceFact>): Amount | undefined {
  return quote === 'fiat:usd' ? amount('1') : prices.get(quote)?.usd
}
