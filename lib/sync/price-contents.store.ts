/** Prices of held shares, debts and pieces, worked out of the stored prices of what stands behind them. Asks nobody. */
import { collectionOf } from '@/lib/assets/collection'
import { type Amount, amount, divide, isZero } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { CONTENTS, contentsPrices, type Filled } from '@/lib/prices/contents-prices'
import type { PriceQuote } from '@/lib/prices/price-source'

interface OwnPrice {
  price: Amount
  at: number
}

const ONE = amount('1')

/** @param missing what markets were asked about and do not know */
export async function priceContents(db: Database, missing: readonly AssetId[]): Promise<PriceQuote[]> {
  const [assets, prices, own] = await Promise.all([
    db.assets.toArray(),
    db.prices.toArray(),
    readOwnPrices(db),
  ])
  const stored = new Map(prices.map((row) => [row.asset, row]))
  const unknown = new Set(missing)
  const filled = assets.flatMap(({ asset, contents }): Filled[] => {
    if (!contents) return []
    const market = stored.get(asset)
    const isMarkets = market !== undefined && market.source !== CONTENTS && !unknown.has(asset)
    return contents.prices === 'without-market' && isMarkets ? [] : [{ asset, contents }]
  })
  if (filled.length === 0) return []
  const quotes = contentsPrices({
    filled,
    priceOf: (asset) => own.get(asset) ?? stored.get(asset),
    collectionOf,
  })
  return quotes.filter(({ asset, price, at }) => {
    const before = stored.get(asset)
    return before?.price !== price || before.at !== at || before.source !== CONTENTS
  })
}

/** A price of the person's own holds until it is changed, also for what stands behind a share. One without a rate is none. */
async function readOwnPrices(db: Database): Promise<Map<AssetId, OwnPrice>> {
  const [rows, rates] = await Promise.all([db.manualPrices.toArray(), db.rates.toArray()])
  const perDollar = new Map([['usd', ONE], ...rates.map(({ currency, rate }) => [currency, rate] as const)])
  return new Map(
    rows.flatMap(({ asset, price, currency }): [AssetId, OwnPrice][] => {
      const rate = perDollar.get(currency)
      if (rate === undefined || isZero(rate)) return []
      return [[asset, { price: divide(price, rate), at: Number.POSITIVE_INFINITY }]]
    }),
  )
}
