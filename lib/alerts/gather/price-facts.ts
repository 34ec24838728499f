/** Prices and exchange rates as rules see them: the user's own price first, then the sources', money by its reference rate. Pure. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { type Amount, amount, isZero } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { ManualPriceRow, PriceRow, RateRow } from '@/lib/db/rows'
import { rateOfCoin, toUsd } from '@/lib/prices/convert'
import { COIN_CURRENCIES } from '@/lib/prices/display-currencies'
import { fiatQuotes } from '@/lib/prices/fiat-quotes'
import type { PriceFact } from '../alert-facts'

export interface PriceRows {
  prices: readonly PriceRow[]
  manualPrices: readonly ManualPriceRow[]
  rates: readonly RateRow[]
}

/** Units of each currency for one US dollar, coins that totals can be shown in among them. */
export function rateFacts({ prices, rates }: Pick<PriceRows, 'prices' | 'rates'>): Map<string, Amount> {
  const byAsset = new Map(prices.map(({ asset, price }) => [asset, price]))
  const coins = Object.entries(COIN_CURRENCIES).flatMap(([code, asset]): [string, Amount][] => {
    const price = byAsset.get(asset)
    return price === undefined || isZero(price) ? [] : [[code, rateOfCoin(price)]]
  })
  return new Map<string, Amount>([
    ...rates.map(({ currency, rate }): [string, Amount] => [currency, rate]),
    ...coins,
    ['usd', amount('1')],
  ])
}

/** @param named assets that rules name: money among them has its rate */
export function priceFacts(rows: PriceRows, named: readonly AssetId[], now: number): Map<AssetId, PriceFact> {
  const rates = rateFacts(rows)
  const money = fiatQuotes({
    assets: named.filter((asset) => parseAssetId(asset)?.form === 'fiat'),
    rates: rows.rates,
    now,
  })
  const told = [...rows.prices, ...money].map(({ asset, price, at, source, price24hAgo }) => {
    const fact: PriceFact = { usd: price, at, source, ...(price24hAgo === undefined ? {} : { price24hAgo }) }
    return [asset, fact] as const
  })
  const own = rows.manualPrices.flatMap(({ asset, price, currency }) => {
    const rate = rates.get(currency)
    // It holds until the user changes it.
    const fact = { at: now, source: 'manual' }
    return rate === undefined || isZero(rate) ? [] : [[asset, { ...fact, usd: toUsd(price, rate) }] as const]
  })
  return new Map([...told, ...own])
}
