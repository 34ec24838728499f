/** What ccxt tells of a market, as rules: steps, bounds, kinds of orders. What is missing and needed is said, never assumed. Pure. */
import * as v from 'valibot'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { type Amount, compare, parseAmount, ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { MarketRef, OrderKind, TimeInForce } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Ability, Bounds, MarketRules, OrderAbilities } from '@/lib/markets/market-rules'
import type { CcxtExchange } from '../ccxt-exchange'
import type { VenueTrading } from './define-venue-trading'
import { figure } from './figure'

const bounds = v.nullish(v.looseObject({ min: figure, max: figure }))
const marketSchema = v.looseObject({
  symbol: v.string(),
  base: v.string(),
  quote: v.string(),
  spot: v.nullish(v.boolean()),
  active: v.nullish(v.boolean()),
  precision: v.nullish(v.looseObject({ amount: figure, price: figure, cost: figure })),
  limits: v.nullish(v.looseObject({ amount: bounds, price: bounds, cost: bounds, market: bounds })),
  info: v.nullish(
    v.looseObject({
      orderTypes: v.optional(v.array(v.string()), []),
      ocoAllowed: v.optional(v.boolean(), true),
      allowTrailingStop: v.optional(v.boolean(), true),
    }),
  ),
})

const featuresSchema = v.looseObject({
  spot: v.nullish(
    v.looseObject({
      createOrder: v.nullish(
        v.looseObject({
          timeInForce: v.nullish(v.record(v.string(), v.unknown()), {}),
          marketBuyByCost: v.nullish(v.boolean(), false),
          marketBuyRequiresPrice: v.nullish(v.boolean(), false),
          triggerPrice: v.nullish(v.boolean(), false),
          stopLossPrice: v.nullish(v.boolean(), false),
          takeProfitPrice: v.nullish(v.boolean(), false),
          trailing: v.nullish(v.boolean(), false),
        }),
        {},
      ),
    }),
    {},
  ),
})

/** ccxt's number for "a step" (`0.01`); the other way is a number of decimal places (`2`). */
const TICK_SIZE = 4
const DECIMAL_PLACES = 2

export interface RulesRequest {
  exchange: CcxtExchange
  venueName: string
  market: MarketRef
  trading: VenueTrading
}

/** @throws AppError `not-found` for a market that the venue does not list, `not-supported` where it tells no steps */
export function readRules({ exchange, venueName, market, trading }: RulesRequest): MarketRules {
  const parsed = v.safeParse(marketSchema, exchange.markets?.[market.symbol])
  if (!parsed.success || parsed.output.spot === false)
    throw new AppError(
      'not-found',
      say('{venue} has no spot market {symbol}.', { venue: venueName, symbol: market.symbol }),
    )
  const { base, quote, active, precision, limits, info } = parsed.output
  const step = (value: Amount | undefined) => stepOf(exchange['precisionMode'], value)
  const [amountStep, priceStep, costStep] = [
    step(precision?.amount),
    step(precision?.price),
    step(precision?.cost),
  ]
  if (amountStep === undefined || priceStep === undefined)
    throw new AppError(
      'not-supported',
      say('{venue} does not tell the steps of {symbol}, so no order can be made of it.', {
        venue: venueName,
        symbol: market.symbol,
      }),
    )
  const { venue } = market
  return {
    market,
    base,
    quote,
    baseAsset: mapVenueSymbol({ venue, symbol: base }),
    quoteAsset: mapVenueSymbol({ venue, symbol: quote }),
    active: active !== false,
    amountStep,
    priceStep,
    ...(costStep === undefined ? {} : { costStep }),
    amount: boundsOf(limits?.amount),
    marketAmount: boundsOf(limits?.market),
    price: boundsOf(limits?.price),
    cost: boundsOf(limits?.cost),
    ...trading.limits?.(info),
    ...(trading.buyFeeIn === undefined ? {} : { buyFeeIn: trading.buyFeeIn }),
    abilities: abilitiesOf({ exchange, venueName, market, trading }, info),
  }
}

function stepOf(mode: unknown, value: Amount | undefined): Amount | undefined {
  if (value === undefined || compare(value, ZERO) < 0) return undefined
  if (mode === TICK_SIZE) return compare(value, ZERO) > 0 ? value : undefined
  if (mode !== DECIMAL_PLACES || !/^\d{1,2}$/.test(value)) return undefined
  return parseAmount(`1e-${value}`)
}

/** A bound of zero is none. */
function boundsOf(bound: v.InferOutput<typeof bounds>): Bounds {
  const { min, max } = bound ?? {}
  const isBound = (value: Amount | undefined): value is Amount =>
    value !== undefined && compare(value, ZERO) > 0
  return { ...(isBound(min) ? { min } : {}), ...(isBound(max) ? { max } : {}) }
}

const OFFERED: Ability = { offered: true }

function abilitiesOf(
  { exchange, venueName, market, trading }: RulesRequest,
  info: v.InferOutput<typeof marketSchema>['info'],
): OrderAbilities {
  const parsed = v.safeParse(featuresSchema, exchange['features'])
  const create = parsed.success ? parsed.output.spot?.createOrder : undefined
  const inForce = (name: TimeInForce): Ability =>
    name === 'GTC' || create?.timeInForce?.[name] === true
      ? OFFERED
      : { offered: false, reason: say('{venue} does not offer this time in force.', { venue: venueName }) }
  return {
    kinds: trading.kinds({
      venueName,
      symbol: market.symbol,
      orderTypes: info?.orderTypes ?? [],
      allows: { oco: info?.ocoAllowed !== false, trailing: info?.allowTrailingStop !== false },
      features: {
        triggers: Boolean(create?.triggerPrice || create?.stopLossPrice || create?.takeProfitPrice),
        trailing: create?.trailing === true,
      },
    }),
    ...(trading.salesOnly ? { purchases: notOffered(trading.salesOnly(venueName)) } : {}),
    timesInForce: { GTC: OFFERED, IOC: inForce('IOC'), FOK: inForce('FOK'), PO: inForce('PO') },
    marketByCost: create?.marketBuyByCost
      ? OFFERED
      : {
          offered: false,
          reason: say('{venue} takes market orders by their amount only.', { venue: venueName }),
        },
    ...(create?.marketBuyRequiresPrice || trading.buysByCostOnly
      ? {
          marketBuyByAmount: {
            offered: false,
            reason: say(
              '{venue} takes market purchases by their cost only. Enter how much you want to spend.',
              { venue: venueName },
            ),
          },
        }
      : {}),
    edit: trading.edit
      ? OFFERED
      : {
          offered: false,
          reason: say('At {venue}, cancel the order and place a new one.', { venue: venueName }),
        },
  }
}

const notOffered = (reasons: Partial<Record<OrderKind, Sentence>>): Partial<Record<OrderKind, Ability>> =>
  Object.fromEntries(Object.entries(reasons).map(([kind, reason]) => [kind, { offered: false, reason }]))
