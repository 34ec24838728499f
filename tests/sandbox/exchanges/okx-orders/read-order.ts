/** Reads the bodies of OKX's "Place order" and "Place algo order" into wishes, or says what is wrong in OKX's codes. */
import * as v from 'valibot'
import { order, plain } from '../../ledger/decimal'
import type { EngineTime, OrderWish } from '../orders/order-words'
import { isMultiple } from '../orders/steps'
import type { Floor, FloorMarket } from '../orders/trading-floor'
import type { AlgoWish } from './algo-desk'

/** A refused order: an answer with `code: 1`. */
export interface OkxRefusal {
  sCode: string
  sMsg: string
}

const refuse = (sCode: string, sMsg: string): OkxRefusal => ({ sCode, sMsg })
const wrong = (name: string): OkxRefusal => refuse('51000', `Parameter ${name} error`)

const figure = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/))
const optional = v.exactOptional
const id = optional(v.pipe(v.string(), v.regex(/^[a-zA-Z0-9]{1,32}$/)))
const common = { instId: v.string(), tdMode: v.string(), side: v.picklist(['buy', 'sell']), sz: figure }

const OrderBody = v.object({
  ...common,
  ordType: v.picklist(['market', 'limit', 'post_only', 'fok', 'ioc']),
  px: optional(figure),
  tgtCcy: optional(v.picklist(['base_ccy', 'quote_ccy'])),
  clOrdId: id,
})

const limit = optional(v.union([v.literal('-1'), figure]))
const AlgoBody = v.object({
  ...common,
  ordType: v.picklist(['conditional', 'oco', 'trigger', 'move_order_stop']),
  tgtCcy: optional(v.picklist(['base_ccy', 'quote_ccy'])),
  algoClOrdId: id,
  slTriggerPx: optional(figure),
  slOrdPx: limit,
  slTriggerPxType: optional(v.literal('last')),
  tpTriggerPx: optional(figure),
  tpOrdPx: limit,
  tpTriggerPxType: optional(v.literal('last')),
  callbackRatio: optional(figure),
})

export const isRefusal = (read: object): read is OkxRefusal => 'sCode' in read

const badParameter = (issues: readonly v.BaseIssue<unknown>[]): OkxRefusal =>
  wrong(issues[0] ? (v.getDotPath(issues[0]) ?? '') : '')

/** @param modes `cash` is taken by an account in spot or futures mode only */
function marketOf(
  { instId, tdMode, sz }: { instId: string; tdMode: string; sz: string },
  floor: Floor,
  unit: 'base' | 'quote',
  prices: readonly string[],
): FloorMarket | OkxRefusal {
  const market = floor.find(instId)
  if (!market || market.id !== instId) return refuse('51001', "Instrument ID doesn't exist.")
  // The accounts here are in spot mode.
  if (tdMode !== 'cash') return wrong('tdMode')
  if (order(sz, '0') === 0) return wrong('sz')
  if (unit === 'base' && !isMultiple(sz, market.lot))
    return refuse('51121', 'Order quantity must be a multiple of the lot size.')
  if (prices.some((price) => !isMultiple(price, market.tick)))
    return refuse('51150', 'The precision of the number of trades or the price exceeds the limit.')
  return market
}

const TIMES: Readonly<Record<string, EngineTime>> = { post_only: 'PO', fok: 'FOK', ioc: 'IOC' }

/** @example readOrder({ instId: 'BTC-USDT', tdMode: 'cash', side: 'buy', ordType: 'limit', sz: '1', px: '2' }, floor) */
export function readOrder(body: unknown, floor: Floor): OrderWish | OkxRefusal {
  const parsed = v.safeParse(OrderBody, body)
  if (!parsed.success) return badParameter(parsed.issues)
  const { instId, side, ordType, sz, px, clOrdId } = parsed.output
  const isMarket = ordType === 'market'
  const { tgtCcy = side === 'buy' ? 'quote_ccy' : 'base_ccy' } = parsed.output
  const unit = isMarket && tgtCcy === 'quote_ccy' ? 'quote' : 'base'
  if (!isMarket && px === undefined) return wrong('px')
  const market = marketOf(parsed.output, floor, unit, px === undefined ? [] : [px])
  if (isRefusal(market)) return market
  return {
    market: instId,
    side,
    kind: isMarket ? 'market' : 'limit',
    timeInForce: TIMES[ordType] ?? 'GTC',
    ...(clOrdId === undefined ? {} : { clientId: clOrdId }),
    ...(unit === 'base' ? { amount: plain(sz) } : { cost: plain(sz) }),
    ...(px === undefined || isMarket ? {} : { price: px }),
  }
}

/** What is wrong with a trigger that is reached already: codes 51277 to 51280. */
function reached(
  side: 'buy' | 'sell',
  of: 'SL' | 'TP',
  trigger: string,
  last: string,
): OkxRefusal | undefined {
  const mayNotRise = (side === 'sell') === (of === 'SL')
  const isReached = mayNotRise ? order(trigger, last) >= 0 : order(trigger, last) <= 0
  if (!isReached) return undefined
  const code = of === 'TP' ? (mayNotRise ? '51277' : '51279') : mayNotRise ? '51280' : '51278'
  return refuse(code, `${of} trigger price cannot be ${mayNotRise ? 'higher' : 'lower'} than the last price.`)
}

/** Only what is sent from here is taken: `oco` and `trigger` are refused as if nobody might. */
export function readAlgo(body: unknown, floor: Floor): AlgoWish | OkxRefusal {
  const parsed = v.safeParse(AlgoBody, body)
  if (!parsed.success) return badParameter(parsed.issues)
  const {
    instId,
    side,
    ordType,
    sz,
    algoClOrdId = '',
    slTriggerPx,
    tpTriggerPx,
    callbackRatio,
  } = parsed.output
  if (ordType === 'oco' || ordType === 'trigger') return wrong('ordType')
  const told = Object.fromEntries(
    Object.entries(parsed.output).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const trailing = ordType === 'move_order_stop'
  const of = slTriggerPx === undefined ? 'TP' : 'SL'
  const trigger = slTriggerPx ?? tpTriggerPx
  const limit = of === 'SL' ? parsed.output.slOrdPx : parsed.output.tpOrdPx
  if (trailing ? callbackRatio === undefined : trigger === undefined || limit === undefined)
    return wrong(trailing ? 'callbackRatio' : trigger === undefined ? 'tpTriggerPx' : 'slOrdPx')
  const isMarket = trailing || limit === '-1'
  const { tgtCcy = side === 'buy' ? 'quote_ccy' : 'base_ccy' } = parsed.output
  // What the figure of a trailing purchase counts is not told: here it counts money, which is the dangerous reading.
  const unit = isMarket && side === 'buy' && (trailing || tgtCcy === 'quote_ccy') ? 'quote' : 'base'
  const prices = [trigger, isMarket ? undefined : limit].filter((each) => each !== undefined)
  const market = marketOf(parsed.output, floor, unit, prices)
  if (isRefusal(market)) return market
  if (trailing && order(callbackRatio ?? '0', '0.001') < 0)
    return refuse('51311', 'Failed to place trailing stop order. Callback rate should be within 0.001<x<=1')
  const early = trigger === undefined ? undefined : reached(side, of, trigger, floor.last(instId))
  if (early) return early
  const base = of === 'SL' ? 'stop' : 'take-profit'
  return {
    algoClOrdId,
    told,
    ordType,
    wish: {
      market: instId,
      side,
      kind: trailing ? 'trailing' : isMarket ? base : `${base}-limit`,
      timeInForce: 'GTC',
      ...(unit === 'base' ? { amount: plain(sz) } : { cost: plain(sz) }),
      ...(isMarket || limit === undefined ? {} : { price: limit }),
      ...(trigger === undefined ? {} : { trigger }),
      ...(trailing && callbackRatio !== undefined ? { trail: callbackRatio } : {}),
    },
  }
}
