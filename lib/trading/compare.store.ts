/** The same trade at every connected account that lists the coin: each venue is asked for its rules, fees, book and free money. */
import { AppError, toAppError } from '@/lib/core/errors'
import { type MarketRef, marketAt } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'
import type { MarketLine, MarketRules } from '@/lib/markets/market-rules'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import { compareVenues } from './compare-venues'
import type { OrderDraft } from './draft'
import { gatherFacts } from './gather-facts.store'
import { marketsOfCoin } from './markets-of-coin'
import { takesOrders } from './may-trade'
import { pricesOf } from './order-prices'
import { readPricing } from './read-pricing.store'
import type { VenueComparison } from './review'
import type { TradingContext } from './trading-context'
import type { VenueQuote } from './venue-quote'

export interface CompareDeps {
  trading: TradingContext
  venueName: (account: AccountRow) => string
  /** Markets of all connected venues. Asked once for a comparison. */
  lines: () => Promise<readonly MarketLine[]>
}

/** Best first; an account that could not be asked comes last, with the reason. */
export async function compareAccounts(
  { trading, venueName, lines }: CompareDeps,
  draft: OrderDraft,
): Promise<VenueComparison[]> {
  const { db, now, openDesk } = trading
  const home = await db.accounts.get(draft.account)
  const accounts = (await db.accounts.toArray()).filter(
    (account) =>
      takesOrders(account) &&
      // Made-up money is no alternative to money, nor the other way round.
      (account.source.kind === 'paper') === (home?.source.kind === 'paper'),
  )
  const pricing = await readPricing(db, now())
  let asked: Promise<readonly MarketLine[]> | undefined
  const symbolsFor = async ({ id, source }: AccountRow): Promise<string[]> => {
    if (id === draft.account) return [draft.market.symbol]
    if (source.kind !== 'exchange' && source.kind !== 'paper') return []
    asked ??= lines()
    return marketsOfCoin(await asked, { wanted: draft.market, place: source })
  }
  const ask = async (account: AccountRow): Promise<VenueQuote[] | VenueComparison> => {
    try {
      const symbols = await symbolsFor(account)
      if (symbols.length === 0) return []
      const opened = await openDesk(account.id)
      const quotes: VenueQuote[] = []
      for (const symbol of symbols) {
        const facts = await gatherFacts(opened, { market: marketOf(account, symbol) })
        const { quote } = pricesOf(facts.rules, pricing)
        const withdrawal = await withdrawalOf(opened.desk, facts.rules)
        quotes.push({
          ...facts,
          account: account.id,
          accountLabel: account.label,
          venueName: venueName(account),
          ...(quote === null ? {} : { quoteUsd: quote }),
          ...(withdrawal === undefined ? {} : { withdrawal }),
        })
      }
      return quotes
    } catch (error) {
      return failed(account, venueName(account), draft, error)
    }
  }
  const answers = await Promise.all(accounts.map(ask))
  const quotes = answers.flatMap((answer) => (Array.isArray(answer) ? answer : []))
  const others = answers.flatMap((answer) => (Array.isArray(answer) ? [] : [answer]))
  return [...compareVenues(draft, quotes), ...others]
}

async function withdrawalOf(
  desk: VenueDesk,
  { base, quote }: MarketRules,
): Promise<VenueQuote['withdrawal']> {
  const fees = await desk.withdrawalFees?.([base, quote])
  if (!fees) return undefined
  const [ofBase, ofQuote] = [fees[base], fees[quote]]
  return {
    ...(ofBase === undefined ? {} : { base: ofBase }),
    ...(ofQuote === undefined ? {} : { quote: ofQuote }),
  }
}

/** @throws AppError for an account that is at no venue; such ones were left out before */
function marketOf({ label, source }: AccountRow, symbol: string): MarketRef {
  if (source.kind !== 'exchange' && source.kind !== 'paper')
    throw new AppError('not-supported', say('Orders cannot be sent through {account}.', { account: label }))
  return marketAt(source, symbol)
}

const failed = (
  account: AccountRow,
  venueName: string,
  { market: { symbol } }: OrderDraft,
  error: unknown,
): VenueComparison => ({
  account: account.id,
  accountLabel: account.label,
  venueName,
  market: marketOf(account, symbol),
  result: { unavailable: toAppError(error).sentence },
})
