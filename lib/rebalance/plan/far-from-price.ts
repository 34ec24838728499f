/**
 * A market whose middle is far from what the plan counts with: one of the two is wrong, or the coin is another one of that name.
 * Nothing is traded there, and it is told.
 */
import { toRatio, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { marketKey } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import type { PlanMarket, PlanQuestion } from './question'

/** Premiums of whole countries have been above a tenth; more than this no venue has stayed apart. */
const FAR = 0.2

/** @returns false where a price or a side of the book is not known @example isFarFromPrice(market, { base: 100, quote: 1 }) // true where the middle is 150 */
export function isFarFromPrice({ book }: PlanMarket, prices: { base: number; quote: number }): boolean {
  const [bid, ask] = [book.bids[0], book.asks[0]]
  if (!bid || !ask || !(prices.base > 0) || !(prices.quote > 0)) return false
  const middle = (toRatio(bid[0]) + toRatio(ask[0])) / 2
  const counted = prices.base / prices.quote
  return Math.abs(middle - counted) > FAR * counted
}

/** @example farRemarks(question)[0] // '{symbol} of {place} is left out: …' */
export function farRemarks({ places, prices }: PlanQuestion): Sentence[] {
  const priceOf = (asset: AssetId) => toRatio(prices.get(asset) ?? ZERO)
  const far = places.flatMap((place) =>
    place.kind === 'exchange'
      ? place.markets
          .filter((market) =>
            isFarFromPrice(market, { base: priceOf(market.base), quote: priceOf(market.quote) }),
          )
          .map(({ rules: { market } }) => ({
            key: marketKey(market),
            symbol: market.symbol,
            place: place.label,
          }))
      : [],
  )
  return [...new Map(far.map((each) => [each.key, each])).values()].map(({ symbol, place }) =>
    say('{symbol} at {place} is left out: its price is far from the one that the plan counts with.', {
      symbol,
      place,
    }),
  )
}
