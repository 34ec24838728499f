/** An intent at every connected exchange that trades the two coins against each other: rules, fee tier, book and free money, asked now. */
import { collectionOf } from '@/lib/assets/collection'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { type Amount, compare, multiply } from '@/lib/core/amount'
import { AppError, toAppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { marketAt } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import type { AccountRow } from '@/lib/db/rows'
import type { MarketLine } from '@/lib/markets/market-rules'
import { gatherFacts } from '@/lib/trading/gather-facts.store'
import { takesOrders } from '@/lib/trading/may-trade'
import { readPricing } from '@/lib/trading/read-pricing.store'
import type { VenueQuote } from '@/lib/trading/venue-quote'
import { freshPrice } from '../gather-quotes.store'
import type { ExecutionsContext, Places } from './executions-context'
import type { Candidate } from './rank-executions'
import { type Intent, type IntentPrices, type MoveCost, venueExecution } from './venue-execution'

/** A venue that does not answer keeps nobody waiting. */
const VENUE_MS = 12_000

type Exchange = AccountRow & { source: Extract<AccountRow['source'], { kind: 'exchange' }> }
const isExchange = (account: AccountRow): account is Exchange => account.source.kind === 'exchange'

export async function atExchanges(
  deps: ExecutionsContext,
  intent: Intent,
  { accounts, prices }: Places,
): Promise<Candidate[]> {
  const lines = await deps.lines()
  const pricing = await readPricing(deps.context.db, deps.context.now())
  const ask = async (account: Exchange): Promise<VenueQuote | Candidate | undefined> => {
    const symbol = symbolAt(lines, account, intent)
    if (symbol === undefined || !takesOrders(account)) return undefined
    const venueName = deps.venueName(account)
    try {
      const late = () =>
        new AppError('unreachable', say('{source} did not answer in time.', { source: venueName }))
      return await within(
        VENUE_MS,
        quoteAt(deps, account, symbol, { venueName, usdOf: (asset) => freshPrice(pricing, asset) }),
        late,
      )
    } catch (error) {
      return {
        account: account.id,
        accountLabel: account.label,
        name: venueName,
        where: { kind: 'exchange', venue: account.source.venue, market: marketAt(account.source, symbol) },
        result: { unavailable: toAppError(error).sentence },
      }
    }
  }
  const told = await Promise.all(accounts.filter(isExchange).map(ask))
  const quotes = told.flatMap((each) => (each && 'rules' in each ? [each] : []))
  const failed = told.flatMap((each) => (each && 'result' in each ? [each] : []))
  const priced = quotes.flatMap((quote) => {
    const moveOf = (missing: Amount) => moveCost(quotes, quote, { intent, missing, prices })
    const candidate = venueExecution(intent, quote, { prices, moveOf, at: deps.context.now() })
    return candidate ? [candidate] : []
  })
  return [...priced, ...failed]
}

/** The market of the two coins at the account's venue, either way round. */
function symbolAt(
  lines: readonly MarketLine[],
  { source }: Exchange,
  { sell, buy }: Intent,
): string | undefined {
  const assetOf = ({ market: { venue } }: MarketLine, symbol: string) =>
    collectionOf(mapVenueSymbol({ venue, symbol }))
  return lines.find((line) => {
    if (line.market.venue !== source.venue || (line.market.endpoint ?? '') !== (source.endpoint ?? ''))
      return false
    const [base, quote] = [assetOf(line, line.base), assetOf(line, line.quote)]
    return (base === sell && quote === buy) || (base === buy && quote === sell)
  })?.market.symbol
}

async function quoteAt(
  { openDesk }: ExecutionsContext,
  account: Exchange,
  symbol: string,
  { venueName, usdOf }: { venueName: string; usdOf: (asset: AssetId) => Amount | undefined },
): Promise<VenueQuote> {
  const opened = await openDesk(account.id)
  const facts = await gatherFacts(opened, { market: marketAt(account.source, symbol) })
  const { base, quote, quoteAsset } = facts.rules
  const fees = await opened.desk.withdrawalFees?.([base, quote])
  const quoteUsd = usdOf(quoteAsset)
  const [ofBase, ofQuote] = [fees?.[base], fees?.[quote]]
  return {
    ...facts,
    account: account.id,
    accountLabel: account.label,
    venueName,
    ...(quoteUsd === undefined ? {} : { quoteUsd }),
    withdrawal: {
      ...(ofBase === undefined ? {} : { base: ofBase }),
      ...(ofQuote === undefined ? {} : { quote: ofQuote }),
    },
  }
}

/** From the cheapest other exchange that has so much and tells what a withdrawal costs. */
function moveCost(
  quotes: readonly VenueQuote[],
  there: VenueQuote,
  { intent, missing, prices }: { intent: Intent; missing: Amount; prices: IntentPrices },
): MoveCost {
  const price = prices.sell
  if (price === undefined) return 'unknown'
  const givers = quotes.flatMap((quote) => {
    const isBase = collectionOf(quote.rules.baseAsset) === intent.sell
    const fee = isBase ? quote.withdrawal?.base : quote.withdrawal?.quote
    const has = isBase ? quote.free.base : quote.free.quote
    if (quote.account === there.account || fee === undefined || compare(has, missing) < 0) return []
    return [{ usd: multiply(fee, price), from: quote.accountLabel }]
  })
  const [best] = givers.toSorted((a, b) => compare(a.usd, b.usd))
  return best === undefined
    ? 'unknown'
    : { usd: best.usd, sentence: say('A withdrawal from {account} to there', { account: best.from }) }
}
