/** What an intent comes to at an exchange: its book walked, the account's own fee taken, and what moving the money costs. Pure. */
import { collectionOf } from '@/lib/assets/collection'
import { type Amount, amount, compare, divide, isZero, multiply, subtract } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { compareVenues } from '@/lib/trading/compare-venues'
import type { OrderDraft } from '@/lib/trading/draft'
import { withFeeFactor } from '@/lib/trading/draft-facts'
import type { VenueComparison } from '@/lib/trading/review'
import { FINEST_STEP, mostFor } from '@/lib/trading/round-to-step'
import type { VenueQuote } from '@/lib/trading/venue-quote'
import { middleOf } from '@/lib/trading/walk-book'
import type { ExecutionCost } from '../execution'
import type { Candidate } from './rank-executions'

export interface Intent {
  /** Collections: `coin:ethereum`, `coin:usd-coin`. */
  sell: AssetId
  buy: AssetId
  amount: Amount
}

/** US dollars for one unit; absent: not known. */
export interface IntentPrices {
  sell?: Amount
  buy?: Amount
}

/** What bringing the missing money to where it is sold costs, in US dollars; `unknown`: nobody tells. */
export type MoveCost = { usd: Amount; sentence: ExecutionCost['what'] } | 'unknown'

/** The balance is a question of its own. */
const PLENTY = { base: `1${'0'.repeat(40)}` as Amount, quote: `1${'0'.repeat(40)}` as Amount }
/** By how much a book may have moved, or be thinner than it looks, until an order is there. */
const BOOK_NOISE = 0.0005

/**
 * @param moveOf what it costs to bring so much of the coin that is sold to the account
 * @returns `undefined` when this market does not trade the two coins
 * @example venueExecution(intent, quote, { prices, moveOf: () => 'unknown', at })?.result // { net: '5994', … }
 */
export function venueExecution(
  intent: Intent,
  quote: VenueQuote,
  { prices, moveOf, at }: { prices: IntentPrices; moveOf: (missing: Amount) => MoveCost; at: number },
): Candidate | undefined {
  const { rules, account, accountLabel, venueName } = quote
  const side = sideOf(intent, quote)
  if (side === undefined) return undefined
  const draft: OrderDraft = {
    account,
    market: rules.market,
    side,
    kind: 'market',
    timeInForce: 'GTC',
    size:
      side === 'sell'
        ? { by: 'amount', value: intent.amount }
        : { by: 'cost', value: costFor(intent, quote) },
  }
  const named = {
    account,
    accountLabel,
    name: venueName,
    where: { kind: 'exchange' as const, venue: rules.market.venue, market: rules.market },
  }
  const [row] = compareVenues(draft, [{ ...quote, free: PLENTY }])
  if (!row || 'unavailable' in row.result)
    return {
      ...named,
      result:
        row && 'unavailable' in row.result ? row.result : { unavailable: say('This market is not known.') },
    }
  const has = side === 'sell' ? quote.free.base : quote.free.quote
  const missing = subtract(intent.amount, has)
  const move = compare(missing, amount('0')) > 0 ? moveOf(missing) : undefined
  return { ...named, ...priced(row.result, quote, { intent, side, prices, move, at }) }
}

/** A fee that comes on top is paid from what is sold, too. */
const costFor = ({ amount: all }: Intent, quote: VenueQuote): Amount =>
  mostFor({ cost: all, price: withFeeFactor(quote, 'GTC'), step: FINEST_STEP })

function sideOf({ sell, buy }: Intent, { rules }: VenueQuote): 'sell' | 'buy' | undefined {
  const [base, quote] = [collectionOf(rules.baseAsset), collectionOf(rules.quoteAsset)]
  if (base === sell && quote === buy) return 'sell'
  return base === buy && quote === sell ? 'buy' : undefined
}

type Told = Exclude<VenueComparison['result'], { unavailable: unknown }>
interface Facts {
  intent: Intent
  side: 'sell' | 'buy'
  prices: IntentPrices
  move: MoveCost | undefined
  at: number
}

function priced(
  told: Told,
  quote: VenueQuote,
  { intent, side, prices, move, at }: Facts,
): Pick<Candidate, 'result' | 'isOpen'> {
  const { net, isOpen } = afterMove(told.net.quantity, move, prices)
  const netUsd = prices.buy === undefined ? undefined : multiply(net, prices.buy)
  return {
    result: {
      net,
      ...(netUsd === undefined ? {} : { netUsd }),
      costs: costsOf(told, quote, { intent, side, prices, move }),
      assumptions: [
        say('Your fee tier: {rate} of the trade.', { rate: percent(quote.tier.taker) }),
        say('Sold at once from the order book as it stands.'),
        ...(move === undefined ? [] : [say('What is missing there must be moved first, which takes time.')]),
      ],
      at: quote.book?.at ?? at,
      noise: BOOK_NOISE,
    },
    ...(isOpen ? { isOpen } : {}),
  }
}

function afterMove(
  net: Amount,
  move: MoveCost | undefined,
  { buy }: IntentPrices,
): { net: Amount; isOpen: boolean } {
  if (move === undefined) return { net, isOpen: false }
  if (move === 'unknown' || buy === undefined || isZero(buy)) return { net, isOpen: true }
  return { net: subtract(net, divide(move.usd, buy)), isOpen: false }
}

function costsOf(
  { average, fee }: Told,
  quote: VenueQuote,
  { intent, side, prices, move }: Omit<Facts, 'at'>,
): ExecutionCost[] {
  const feeUsd = fee.code === quote.rules.quote ? quote.quoteUsd : side === 'sell' ? prices.sell : prices.buy
  const middle = quote.book && middleOf(quote.book)
  const out = side === 'sell' ? quote.withdrawal?.quote : quote.withdrawal?.base
  return [
    { what: say('Trading fee'), ...usd(fee.quantity, feeUsd) },
    { what: say('Spread and depth of the book'), ...slippageUsd({ middle, average, side, intent, prices }) },
    ...(move === undefined
      ? []
      : [
          move === 'unknown'
            ? { what: say('Moving the coins there') }
            : { what: move.sentence, usd: move.usd },
        ]),
    // Not taken off: the money may stay where it is.
    {
      what: say('A withdrawal afterwards, if you want one'),
      ...(out === undefined ? {} : usd(out, prices.buy)),
    },
  ]
}

const usd = (quantity: Amount, price: Amount | undefined): { usd?: Amount } =>
  price === undefined ? {} : { usd: multiply(quantity, price) }

function slippageUsd({
  middle,
  average,
  side,
  intent,
  prices,
}: {
  middle: Amount | undefined
  average: Amount
  side: 'sell' | 'buy'
  intent: Intent
  prices: IntentPrices
}): { usd?: Amount } {
  if (middle === undefined || isZero(middle) || prices.sell === undefined) return {}
  const worse = side === 'sell' ? subtract(middle, average) : subtract(average, middle)
  return { usd: multiply(multiply(intent.amount, prices.sell), divide(worse, middle)) }
}

/** @example percent('0.001') // '0.1 %' */
const percent = (ratio: Amount): string => `${multiply(ratio, amount('100'))} %`
