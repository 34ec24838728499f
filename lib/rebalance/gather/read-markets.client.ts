/** The fees and books of an exchange's markets, asked one after the other as the venue's limits allow, for as long as somebody waits. */
import { mapBounded } from '@/lib/chains/map-bounded'
import { toAppError } from '@/lib/core/errors'
import type { MarketRef } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import type { FeeTier, MarketRules } from '@/lib/markets/market-rules'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import type { PlanMarket } from '../plan/question'
import { type AskedMarket, isMoney } from './markets-to-ask'

export interface ListedMarket extends AskedMarket {
  rules: MarketRules
}

const AT_ONCE = 4

/**
 * Money against money is often cheaper than the rest; within each of the two a key pays one fee.
 * @param isLate true: nothing more is asked; what comes late would be of another moment
 * @returns of each what is known; a market without its book has the reason
 * @throws AppError when the fee is not told: without it nothing can be compared
 * @example await readMarkets(desk, listed, () => false) // [{ rules, base, quote, tier, book }]
 */
export async function readMarkets(
  desk: Pick<VenueDesk, 'fee' | 'book'>,
  listed: readonly ListedMarket[],
  isLate: () => boolean,
): Promise<(PlanMarket | { unread: Sentence })[]> {
  const tiers = new Map<boolean, Promise<FeeTier>>()
  const tierOf = ({ base, market }: ListedMarket): Promise<FeeTier> => {
    const asked = tiers.get(isMoney(base)) ?? desk.fee(market.symbol)
    tiers.set(isMoney(base), asked)
    return asked
  }
  return mapBounded(listed, AT_ONCE, async (each) => {
    const { rules, base, quote, market } = each
    if (isLate()) return unread(market)
    const [tier, book] = await Promise.all([
      tierOf(each),
      desk.book(market.symbol).catch((error: unknown) => toAppError(error).sentence),
    ])
    if ('template' in book) return unread(market)
    return { rules, base, quote, tier, book }
  })
}

const unread = ({ symbol }: MarketRef): { unread: Sentence } => ({
  unread: say('The order book of {symbol} could not be read, so it is not used.', { symbol }),
})
