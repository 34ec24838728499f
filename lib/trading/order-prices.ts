/** What an order is worth in US dollars, and whether the venue's price is one that others know, too. Pure. */
import { type Amount, multiply } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { ResolvedOrder } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import type { MarketRules } from '@/lib/markets/market-rules'
import type { Pricing } from '@/lib/portfolio/pricing'
import { secondPrice } from './second-price'

export interface OrderPrices {
  /** US dollars for one of the coin; a price that is too old is none. */
  base: Amount | null
  quote: Amount | null
  /** The middle of the book, in the quote coin. */
  reference: Amount | undefined
}

/** @param pricing in US dollars */
export function pricesOf(
  rules: Pick<MarketRules, 'baseAsset' | 'quoteAsset'>,
  { priceOf }: Pricing,
): Omit<OrderPrices, 'reference'> {
  const fresh = (asset: AssetId) => {
    const price = priceOf(asset)
    return price === null || price.stale ? null : price.price
  }
  return { base: fresh(rules.baseAsset), quote: fresh(rules.quoteAsset) }
}

/**
 * US dollars: what is told or expected in the quote coin, else the amount at the price of the base coin.
 * @returns `undefined` where no price is known: that is not zero
 */
export function worthOf(
  { amount, cost, price, trigger }: ResolvedOrder,
  prices: OrderPrices,
): Amount | undefined {
  const { base, quote, reference } = prices
  const each = price ?? trigger ?? reference
  const inQuote = cost ?? (each && multiply(amount, each))
  if (quote !== null && inQuote !== undefined) return multiply(inQuote, quote)
  return base === null ? undefined : multiply(amount, base)
}

/**
 * The venue's price beside that of other sources.
 * @returns what is to be said; nothing when they agree
 * @throws AppError `refused` for a market order where they are far apart, or the book tells no price
 */
export function compareWithOthers(
  { kind }: ResolvedOrder,
  { base, quote, reference }: OrderPrices,
): Sentence[] {
  if (reference === undefined) {
    if (kind === 'market')
      throw new AppError(
        'refused',
        say(
          'One side of the order book is empty: nobody can say what a market order would cost. Use a limit order.',
        ),
      )
    return [say('One side of the order book is empty, so the price cannot be compared.')]
  }
  const second = secondPrice({ middle: reference, base, quote })
  if (second.kind === 'close') return []
  if (second.kind === 'none')
    return [say('No second source tells a price of this market. Look twice at the one of this venue.')]
  const params = { percent: Math.round(Math.abs(second.ratio) * 100), other: second.other.slice(0, 12) }
  const sentence =
    second.ratio > 0
      ? say('The price at this venue is {percent} % above what other sources say ({other}).', params)
      : say('The price at this venue is {percent} % below what other sources say ({other}).', params)
  if (kind === 'market') throw new AppError('refused', sentence)
  return [sentence]
}
