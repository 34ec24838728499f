/** What accounting and valuation ask of past prices. One book speaks one currency. */
import type { Amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'

export interface PastPrice {
  /** For one unit, in the book's currency. */
  price: Amount
  /** When it was valid (ms). */
  at: number
  /** `defillama`, `coingecko`, `venue:binance`, `reference rate`, `definition`, `user`. */
  source: string
  /** How near to the asked moment the price is. */
  grain: 'definition' | 'minute' | 'hour' | 'day' | 'user'
}

export interface PriceBook {
  /** Lower case: `eur`. */
  readonly currency: string
  /** `undefined`: nobody knows; never zero. */
  priceAt: (asset: AssetId, at: number) => PastPrice | undefined
}
