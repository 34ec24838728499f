/** What an order is checked against, asked now: rules, tier, free money and book of an account in a market. */
import { type Amount, add, multiply, subtract } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { type MarketRef, marketAt, marketKey, type VenueOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'
import type { Book } from '@/lib/markets/live'
import type { FeeTier, MarketRules } from '@/lib/markets/market-rules'
import type { FreeBalances } from '@/lib/markets/venue-desk'
import type { OpenedDesk } from './trading-context'

export interface AccountFacts {
  rules: MarketRules
  tier: FeeTier
  /** With what the order that is to be replaced holds. */
  free: FreeBalances
}

export interface GatheredFacts extends AccountFacts {
  book: Book
}

interface Place {
  market: MarketRef
  replaces?: string | undefined
}

/** Without the book, for who follows it anyway. @throws AppError when one of them cannot be asked */
export async function gatherAccountFacts(
  { account, desk }: OpenedDesk,
  { market, replaces }: Place,
): Promise<AccountFacts> {
  refuseOtherVenue(account, market)
  const rules = await desk.rules(market.symbol)
  const held = replaces === undefined ? undefined : findOpen(await desk.open(), replaces)
  const [tier, free] = await Promise.all([desk.fee(market.symbol), desk.free(rules)])
  return { rules, tier, free: held ? withHeld(free, held) : free }
}

/** @throws AppError when one of them cannot be asked: an order is never checked against what was */
export async function gatherFacts(opened: OpenedDesk, place: Place): Promise<GatheredFacts> {
  refuseOtherVenue(opened.account, place.market)
  const [facts, book] = await Promise.all([
    gatherAccountFacts(opened, place),
    opened.desk.book(place.market.symbol),
  ])
  return { ...facts, book }
}

/** @throws AppError `invalid-input` when the market is at another venue than the account */
function refuseOtherVenue({ source }: AccountRow, market: MarketRef): void {
  const isOwn =
    (source.kind === 'exchange' || source.kind === 'paper') &&
    marketKey(marketAt(source, market.symbol)) === marketKey(market)
  if (!isOwn) throw new AppError('invalid-input', say('This market is not at the place of this account.'))
}

function findOpen(open: readonly VenueOrder[], orderId: string): VenueOrder {
  const found = open.find((order) => order.orderId === orderId)
  if (!found) throw new AppError('not-found', say('The order that you want to change is not open any more.'))
  return found
}

/** What is not filled yet is given back before the new order takes it. */
function withHeld({ base, quote }: FreeBalances, { side, amount, filled, price }: VenueOrder): FreeBalances {
  const left: Amount = subtract(amount, filled)
  if (side === 'sell') return { base: add(base, left), quote }
  return price === undefined ? { base, quote } : { base, quote: add(quote, multiply(left, price)) }
}
