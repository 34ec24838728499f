/** Prices in the display currency, from rows in US dollars. The user's own price comes before every source. Pure. */

import { parseAssetId } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { type Amount, amount, divide, isZero, multiply, subtract, toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { ManualPriceRow, PriceRow, RateRow } from '@/lib/db/rows'
import { rateOfCoin, toCurrency, toUsd } from '@/lib/prices/convert'
import { COIN_CURRENCIES } from '@/lib/prices/display-currencies'
import { fiatQuotes } from '@/lib/prices/fiat-quotes'
import { RATE_STALE_AFTER_MS, STALE_AFTER_MS } from '@/lib/prices/price-age'
import type { Settings } from '@/lib/settings/settings'
import type { PriceView } from './view'

export interface Pricing {
  /** The currency that everything is in: the wanted one, or `usd` while its rate is unknown. */
  currency: string
  /** Units of `currency` for one US dollar. */
  rate: Amount
  priceOf: (asset: AssetId) => PriceView | null
  valueOf: (asset: AssetId, quantity: Amount) => Amount | null
  value24hAgo: (asset: AssetId, quantity: Amount) => Amount | null
  /** Ratio over 24 hours, in US dollars. */
  changeOf: (asset: AssetId) => number | null
}

interface Quote {
  usd: Amount
  usd24hAgo?: Amount
  at: number
  source: string
  maxAge: number
}

interface PricingRows {
  prices: readonly PriceRow[]
  manualPrices: readonly ManualPriceRow[]
  rates: readonly RateRow[]
  settings: Pick<Settings, 'currency'>
}

export function createPricing({ prices, manualPrices, rates, settings }: PricingRows, now: number): Pricing {
  const byAsset = new Map(prices.map((row) => [row.asset, row]))
  const rateRows = new Map(rates.map((row) => [row.currency, row]))
  const usdRate = (currency: string) => rateTo(currency, byAsset, rateRows)
  const manual = new Map(manualPrices.map((row) => [row.asset, row]))
  const wanted = usdRate(settings.currency)
  const currency = wanted === undefined ? 'usd' : settings.currency
  const rate = wanted ?? amount('1')

  const quoteOf = (asset: AssetId): Quote | undefined =>
    manualQuote(manual.get(asset), usdRate) ?? fiatQuote(asset, rates, now) ?? sourceQuote(byAsset.get(asset))

  const convert = (usd: Amount) => toCurrency(usd, rate)
  const priceOf = (asset: AssetId): PriceView | null => {
    const quote = quoteOf(collectionOf(asset))
    if (!quote) return null
    const { at, source } = quote
    return { price: convert(quote.usd), at, source, stale: now - at > quote.maxAge }
  }
  return {
    currency,
    rate,
    priceOf,
    valueOf: (asset, quantity) => {
      const quote = quoteOf(collectionOf(asset))
      return quote ? convert(multiply(quantity, quote.usd)) : null
    },
    value24hAgo: (asset, quantity) => {
      const earlier = quoteOf(collectionOf(asset))?.usd24hAgo
      return earlier === undefined ? null : convert(multiply(quantity, earlier))
    },
    changeOf: (asset) => {
      const quote = quoteOf(collectionOf(asset))
      if (quote?.usd24hAgo === undefined || isZero(quote.usd24hAgo)) return null
      return toRatio(divide(subtract(quote.usd, quote.usd24hAgo), quote.usd24hAgo))
    },
  }
}

function rateTo(
  currency: string,
  byAsset: Map<AssetId, PriceRow>,
  rates: Map<string, RateRow>,
): Amount | undefined {
  if (currency === 'usd') return amount('1')
  const asCoin = COIN_CURRENCIES[currency]
  const price = asCoin && byAsset.get(asCoin)?.price
  if (price !== undefined) return isZero(price) ? undefined : rateOfCoin(price)
  return rates.get(currency)?.rate
}

function manualQuote(
  row: ManualPriceRow | undefined,
  usdRate: (currency: string) => Amount | undefined,
): Quote | undefined {
  const rate = row && usdRate(row.currency)
  if (!row || rate === undefined || isZero(rate)) return undefined
  return { usd: toUsd(row.price, rate), at: row.at, source: 'manual', maxAge: Number.POSITIVE_INFINITY }
}

/** A reference rate is set once a day: its change within the day is not known and counted as none. */
function fiatQuote(asset: AssetId, rates: readonly RateRow[], now: number): Quote | undefined {
  if (parseAssetId(asset)?.form !== 'fiat') return undefined
  const [quote] = fiatQuotes({ assets: [asset], rates, now })
  return (
    quote && {
      usd: quote.price,
      usd24hAgo: quote.price,
      at: quote.at,
      source: quote.source,
      maxAge: RATE_STALE_AFTER_MS,
    }
  )
}

function sourceQuote(row: PriceRow | undefined): Quote | undefined {
  if (!row) return undefined
  const { price, price24hAgo, at, source } = row
  return {
    usd: price,
    at,
    source,
    maxAge: STALE_AFTER_MS,
    ...(price24hAgo === undefined ? {} : { usd24hAgo: price24hAgo }),
  }
}
