/**
 * The one exchange of a backtest: every asset against money, one level deep, at the close and as much beside it as the user thinks
 * that a trade loses. Its rules are fine enough to decide nothing; only the least order is that of a real venue.
 *
 * In here sums and quantities are numbers, as in every chart: what is simulated is nobody's money.
 */
import { type Amount, amount } from '@/lib/core/amount'
import type { AccountId, AssetId, VenueId } from '@/lib/core/ids'
import { marketAt } from '@/lib/core/order'
import type { Ability, MarketRules, OrderAbilities } from '@/lib/markets/market-rules'
import type { PlanMarket } from '../plan/question'

export const SIMULATED = 'simulated' as AccountId
const VENUE = 'simulated' as VenueId
const MONEY_CODE = 'USD'

const offered: Ability = { offered: true }
const abilities: OrderAbilities = {
  kinds: {
    market: offered,
    limit: offered,
    stop: offered,
    'stop-limit': offered,
    'take-profit': offered,
    'take-profit-limit': offered,
    trailing: offered,
    oco: offered,
  },
  timesInForce: { GTC: offered, IOC: offered, FOK: offered, PO: offered },
  marketByCost: offered,
  edit: offered,
}

/** US dollars. */
const LEAST_ORDER = amount('5')
/** In the base coin: nobody's order meets the end of this book. */
const DEPTH = amount('1000000000000000')

export interface Costs {
  /** Ratios of what is traded. */
  fee: number
  slippage: number
}

/** @param code names the market, unique among them @example marketRules({ asset, money, code: '3' }).market.symbol // '3/USD' */
export function marketRules({
  asset,
  money,
  code,
}: Record<'asset' | 'money', AssetId> & { code: string }): MarketRules {
  return {
    market: marketAt({ venue: VENUE }, `${code}/${MONEY_CODE}`),
    base: code,
    quote: MONEY_CODE,
    baseAsset: asset,
    quoteAsset: money,
    active: true,
    amountStep: amount('0.00000001'),
    priceStep: amount('0.000000000000001'),
    amount: {},
    marketAmount: {},
    price: {},
    cost: { min: LEAST_ORDER },
    buyFeeIn: 'quote',
    abilities,
  }
}

/** @example marketOn(rules, { close: 100, at, costs: { fee: 0.001, slippage: 0.002 } }).book.asks // [['100.2', …]] */
export function marketOn(
  rules: MarketRules,
  { close, at, costs: { fee, slippage } }: { close: number; at: number; costs: Costs },
): PlanMarket {
  return {
    rules,
    base: rules.baseAsset,
    quote: rules.quoteAsset,
    tier: { maker: amountOf(fee), taker: amountOf(fee), source: 'venue' },
    book: {
      bids: [[amountOf(close * (1 - slippage)), DEPTH]],
      asks: [[amountOf(close * (1 + slippage)), DEPTH]],
      at,
    },
  }
}

/** A simulated figure as the plan takes it. @example amountOf(0.1) // '0.1' */
export const amountOf = (value: number): Amount => amount(String(value))
