/**
 * Prices from exchange tickers. A venue's own symbol (`venue:binance/1000SATS`) is priced by that venue only. For a mapped
 * asset the venues must agree: two that are more than 20 % apart speak of two assets, and then nobody is believed.
 */

import { parseAssetId } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import {
  type Amount,
  absolute,
  add,
  amount,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  subtract,
} from '@/lib/core/amount'
import type { AssetId, VenueId } from '@/lib/core/ids'
import { OLDEST_QUOTE_MS } from './price-age'
import type { PriceQuote } from './price-source'

export interface TickerRow {
  venue: VenueId
  /** As `mapVenueSymbol` names the base. */
  asset: AssetId
  /** As `mapVenueSymbol` names what the price is counted in. */
  quotedIn: AssetId
  /** Units of `quotedIn` for one unit. */
  last: Amount
  /** The same, 24 hours before. */
  last24hAgo?: Amount
  at: number
}

export interface TickerQuestion {
  rows: readonly TickerRow[]
  /** US dollars for one unit of a quote currency; `undefined` when unknown. No stablecoin is taken for a dollar. */
  usdOf: (asset: AssetId) => Amount | undefined
  now: number
}

export interface TickerAnswer {
  quotes: PriceQuote[]
  /** Collections whose venues are more than 20 % apart. */
  disputed: AssetId[]
}

const FIFTH = amount('0.2')
const TWO = amount('2')

/** @example quotesFromTickers({ rows, usdOf, now }).quotes[0]?.source // 'kraken' */
export function quotesFromTickers({ rows, usdOf, now }: TickerQuestion): TickerAnswer {
  const byAsset = new Map<AssetId, PriceQuote[]>()
  for (const row of rows) {
    const quote = inDollars(row, usdOf, now)
    if (quote) byAsset.set(quote.asset, [...(byAsset.get(quote.asset) ?? []), quote])
  }
  const answer: TickerAnswer = { quotes: [], disputed: [] }
  for (const [asset, quotes] of byAsset) {
    const agreed = middle(quotes)
    if (agreed) answer.quotes.push(agreed)
    else answer.disputed.push(asset)
  }
  return answer
}

/**
 * Whether two tickers without a mapping may be one asset. For such tickers only: a price move never changes a settled identity.
 * @example mayBeOneAsset(amount('100'), amount('119')) // true
 */
export function mayBeOneAsset(one: Amount, other: Amount): boolean {
  const [low, high] = compare(one, other) < 0 ? [one, other] : [other, one]
  if (isZero(low) || isNegative(low)) return false
  return compare(divide(absolute(subtract(high, low)), low), FIFTH) <= 0
}

function inDollars(row: TickerRow, usdOf: TickerQuestion['usdOf'], now: number): PriceQuote | undefined {
  const parsed = parseAssetId(row.asset)
  if (parsed?.form === 'venue' && parsed.venue !== row.venue) return undefined
  if (now - row.at > OLDEST_QUOTE_MS || isZero(row.last) || isNegative(row.last)) return undefined
  const usd = usdOf(row.quotedIn)
  if (usd === undefined) return undefined
  const earlier = row.last24hAgo
  const known = earlier !== undefined && !isZero(earlier) && !isNegative(earlier)
  return {
    asset: collectionOf(row.asset),
    price: multiply(row.last, usd),
    at: Math.min(row.at, now),
    source: row.venue,
    ...(known ? { price24hAgo: multiply(earlier, usd) } : {}),
  }
}

/** The median of quotes that agree, made of one venue's quote or the mean of the two in the middle. */
function middle(quotes: PriceQuote[]): PriceQuote | undefined {
  const sorted = [...quotes].sort((a, b) => compare(a.price, b.price))
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (!lowest || !highest || !upper || !mayBeOneAsset(lowest.price, highest.price)) return undefined
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? upper
  if (lower === upper) return upper
  const mean = (a: Amount, b: Amount): Amount => divide(add(a, b), TWO)
  const { price24hAgo: _upper, ...rest } = upper
  return {
    ...rest,
    price: mean(lower.price, upper.price),
    at: Math.min(lower.at, upper.at),
    source: `${lower.source}+${upper.source}`,
    ...(lower.price24hAgo && upper.price24hAgo
      ? { price24hAgo: mean(lower.price24hAgo, upper.price24hAgo) }
      : {}),
  }
}
