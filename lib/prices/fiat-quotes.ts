/** Prices of fiat balances (`fiat:eur`) in US dollars, from the reference rates. */

import { parseAssetId } from '@/lib/assets/asset-id'
import { amount, divide } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { RateRow } from '@/lib/db/rows'
import type { PriceQuote } from './price-source'

const ONE = amount('1')

export interface FiatQuestion {
  assets: readonly AssetId[]
  /** The latest rates. */
  rates: readonly RateRow[]
  /** Rates of the day before, for the change over 24 hours. */
  earlier?: readonly RateRow[]
  now: number
}

/**
 * Quotes for the fiat assets among `assets`; a currency without a rate gets none. The dollar is one by definition.
 * @example fiatQuotes({ assets: [fiat('eur')], rates, now })[0]?.price // '1.25' at a rate of 0.8
 */
export function fiatQuotes({ assets, rates, earlier = [], now }: FiatQuestion): PriceQuote[] {
  const latest = new Map(rates.map((row) => [row.currency, row]))
  const before = new Map(earlier.map((row) => [row.currency, row]))
  return assets.flatMap((asset): PriceQuote[] => {
    const parsed = parseAssetId(asset)
    if (parsed?.form !== 'fiat') return []
    if (parsed.code === 'usd') return [{ asset, price: ONE, price24hAgo: ONE, at: now, source: 'definition' }]
    const row = latest.get(parsed.code)
    if (!row) return []
    const old = before.get(parsed.code)
    const price24hAgo = old === undefined ? {} : { price24hAgo: divide(ONE, old.rate) }
    return [{ asset, price: divide(ONE, row.rate), at: row.at, source: row.source, ...price24hAgo }]
  })
}
