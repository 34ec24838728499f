/**
 * The portfolio's value at the prices of this moment: the stored prices, with those in their place that a market tells now. The
 * same sum as the view's, so that both say the same when nothing has moved. Pure.
 */
import { collectionOf } from '@/lib/assets/collection'
import { type Amount, multiply, sum } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { ManualPriceRow, PriceRow, RateRow } from '@/lib/db/rows'
import type { LivePortfolio, Ticker } from '@/lib/markets/live'
import { CONTENTS } from '@/lib/prices/contents-prices'
import { mayBeOneAsset } from '@/lib/prices/venue-tickers'
import type { Settings } from '@/lib/settings/settings'
import type { LiveMarket } from './choose-live-markets'
import { dayChange } from './day-change'
import { createPricing, type Pricing } from './pricing'
import type { AssetLine } from './view'

export interface LiveRows {
  /** In the total. */
  lines: readonly Pick<AssetLine, 'asset' | 'quantity' | 'contents'>[]
  prices: readonly PriceRow[]
  manualPrices: readonly ManualPriceRow[]
  rates: readonly RateRow[]
  settings: Pick<Settings, 'currency'>
}

export interface LiveQuote extends Pick<LiveMarket, 'asset' | 'quote' | 'market'> {
  ticker: Pick<Ticker, 'last' | 'at'>
}

/**
 * @returns `total` is absent when nothing that is held has a price; a coin without one is in no sum, as in the view
 * @example liveTotal(rows, [{ asset: btc, quote: fiat('usd'), market, ticker: { last: '50000', at } }], now).total
 */
export function liveTotal(rows: LiveRows, quotes: readonly LiveQuote[], now: number): LivePortfolio {
  const pricing = createPricing({ ...rows, prices: withLivePrices(rows, quotes, now) }, now)
  const stored = new Map(rows.prices.map((row) => [row.asset, row]))
  const values = rows.lines.map((line) => ({
    value:
      (stored.get(line.asset)?.source === CONTENTS ? contentsValue(line, pricing) : undefined) ??
      pricing.valueOf(line.asset, line.quantity),
    before: pricing.value24hAgo(line.asset, line.quantity),
  }))
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    ...(known.length === 0 ? {} : { total: sum(known) }),
    currency: pricing.currency,
    ...changeOf(values),
    at: now,
  }
}

/** A share moves with what it stands for, between two readings too. */
function contentsValue({ contents }: LiveRows['lines'][number], pricing: Pricing): Amount | undefined {
  const values = contents?.parts.map(({ asset, quantity }) => pricing.valueOf(asset, quantity))
  return values?.every((value) => value !== null) ? sum(values) : undefined
}

function changeOf(values: Parameters<typeof dayChange>[0]): Pick<LivePortfolio, 'change24h' | 'gain24h'> {
  const { ratio, ...gain24h } = dayChange(values)
  return ratio === null ? {} : { change24h: ratio, gain24h }
}

/** A market that is far from the stored price speaks of something else, or is empty: it is not believed. */
function withLivePrices(rows: LiveRows, quotes: readonly LiveQuote[], now: number): PriceRow[] {
  const stored = createPricing({ ...rows, settings: { currency: 'usd' } }, now)
  const prices = new Map(rows.prices.map((row) => [row.asset, row]))
  for (const { asset, quote, market, ticker } of quotes) {
    const usd = inDollars(ticker.last, quote, stored)
    const known = stored.priceOf(asset)
    if (usd === undefined || (known && !mayBeOneAsset(known.price, usd))) continue
    const row = prices.get(collectionOf(asset))
    // A coin that no source has priced has no row to stand in; the view leaves it out, and so does the total.
    if (row) prices.set(row.asset, { ...row, price: usd, at: ticker.at, source: market.venue })
  }
  return [...prices.values()]
}

/** No stablecoin is a dollar: each has its own price. */
function inDollars(price: Amount, quote: AssetId, stored: Pricing): Amount | undefined {
  const worth = stored.priceOf(quote)
  return worth && !worth.stale ? multiply(price, worth.price) : undefined
}
