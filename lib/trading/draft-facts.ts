/** What a draft is checked against: the venue's rules and fees, the account's free money, and the market as it stands. */
import { type Amount, add, compare, isNegative, ZERO } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import type { Book, Ticker } from '@/lib/markets/live'
import type { FeeTier, MarketRules, OpenCount } from '@/lib/markets/market-rules'
import type { FreeBalances } from '@/lib/markets/venue-desk'
import type { OrderDraft } from './draft'
import { middleOf } from './walk-book'

export interface DraftFacts {
  rules: MarketRules
  tier: FeeTier
  /** With what an order that is replaced holds. */
  free: FreeBalances
  /** What the account has open in the market, as last read, without an order that is replaced; absent: not known. */
  open?: OpenCount
  book?: Book
  ticker?: Ticker
}

type Market = Pick<DraftFacts, 'book' | 'ticker'>

/** The price that triggers are compared with; unknown is absent. @example marketPrice({ ticker }) // ticker.last */
export const marketPrice = ({ book, ticker }: Market): Amount | undefined =>
  ticker?.last ?? (book && middleOf(book))

/** What the next unit costs or brings. @example touchPrice({ book }, 'buy') // the best ask */
export function touchPrice({ book, ticker }: Market, side: Side): Amount | undefined {
  if (side === 'buy') return book?.asks[0]?.[0] ?? ticker?.ask ?? ticker?.last
  return book?.bids[0]?.[0] ?? ticker?.bid ?? ticker?.last
}

/** The dearest rate that an order may come to; a rebate is not counted on. @example dearestRate({ maker: '-0.0001', taker: '0.001' }, 'GTC') // '0.001' */
export function dearestRate(
  { maker, taker }: Pick<FeeTier, 'maker' | 'taker'>,
  timeInForce: OrderDraft['timeInForce'],
): Amount {
  const rate = timeInForce === 'PO' || compare(maker, taker) > 0 ? maker : taker
  return isNegative(rate) ? ZERO : rate
}

/** True unless the venue takes a purchase's fee from what arrives. */
export const isFeeOnTop = ({ buyFeeIn }: Pick<MarketRules, 'buyFeeIn'>): boolean => buyFeeIn !== 'base'

/** By how much a purchase's cost is multiplied to be what leaves the account. */
export const withFeeFactor = (
  { rules, tier }: Pick<DraftFacts, 'rules' | 'tier'>,
  timeInForce: OrderDraft['timeInForce'],
): Amount => (isFeeOnTop(rules) ? add('1' as Amount, dearestRate(tier, timeInForce)) : ('1' as Amount))
