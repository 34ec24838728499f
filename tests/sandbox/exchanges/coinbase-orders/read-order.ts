/** Reads the body of Coinbase's "Create order" into a wish, or says what is wrong with it in Coinbase's words. */
import * as v from 'valibot'
import { order, plain } from '../../ledger/decimal'
import type { EngineKind, EngineTime, OrderWish } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import { brokenRule } from './rules'

/** A request that never was one: an HTTP error. */
export interface BadRequest {
  bad: string
}

/** An order that is refused: an answer with `success: false`. */
export interface CoinbaseError {
  error: string
  preview: string
  message: string
}

const Size = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/))
const optional = v.exactOptional
const Market = v.object({ quote_size: optional(Size), base_size: optional(Size) })
const Limit = v.object({ base_size: Size, limit_price: Size, post_only: optional(v.boolean()) })
const Stop = v.object({
  base_size: Size,
  limit_price: Size,
  stop_price: Size,
  stop_direction: v.picklist(['STOP_DIRECTION_STOP_UP', 'STOP_DIRECTION_STOP_DOWN']),
})

const Body = v.object({
  client_order_id: optional(v.string()),
  product_id: v.string(),
  side: v.picklist(['BUY', 'SELL']),
  order_configuration: v.object({
    market_market_ioc: optional(Market),
    market_market_fok: optional(Market),
    sor_limit_ioc: optional(Limit),
    limit_limit_fok: optional(Limit),
    limit_limit_gtc: optional(Limit),
    stop_limit_stop_limit_gtc: optional(Stop),
  }),
})
export type OrderBody = v.InferOutput<typeof Body>

/** @returns the body, or why it is none */
export function readBody(body: string): OrderBody | BadRequest {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return { bad: 'invalid JSON' }
  }
  const read = v.safeParse(Body, parsed)
  return read.success ? read.output : { bad: read.issues.map(({ message }) => message).join('; ') }
}

const refused = (reason: string, message: string): CoinbaseError => ({
  error: reason.startsWith('PREVIEW_INVALID_BASE')
    ? 'UNKNOWN_FAILURE_REASON'
    : reason.replace(/^PREVIEW_/, ''),
  preview: reason,
  message,
})

type Configuration = OrderBody['order_configuration']

interface Read {
  kind: EngineKind
  time: EngineTime
  base?: string | undefined
  quote?: string | undefined
  price?: string | undefined
  trigger?: string | undefined
}

function readConfiguration(side: 'BUY' | 'SELL', configuration: Configuration): Read | undefined {
  const { market_market_ioc: ioc, market_market_fok: fok } = configuration
  const market = ioc ?? fok
  if (market) {
    const { quote_size: quote, base_size: base } = market
    return { kind: 'market', time: fok ? 'FOK' : 'IOC', base, quote }
  }
  const { sor_limit_ioc: now, limit_limit_fok: whole, limit_limit_gtc: rest } = configuration
  const limit = now ?? whole ?? rest
  if (limit) {
    const time = now ? 'IOC' : whole ? 'FOK' : limit.post_only === true ? 'PO' : 'GTC'
    return { kind: 'limit', time, base: limit.base_size, price: limit.limit_price }
  }
  const stop = configuration.stop_limit_stop_limit_gtc
  if (!stop) return undefined
  const rises = stop.stop_direction === 'STOP_DIRECTION_STOP_UP'
  const kind = rises === (side === 'BUY') ? 'stop-limit' : 'take-profit-limit'
  const { base_size: base, limit_price: price, stop_price: trigger } = stop
  return { kind, time: 'GTC', base, price, trigger }
}

/** @example readOrder(body, floor) // { market: 'BTC-USD', side: 'buy', kind: 'market', … } */
export function readOrder(body: OrderBody, floor: Floor): OrderWish | CoinbaseError {
  const { product_id: id, side, client_order_id: clientId, order_configuration: configuration } = body
  const market = floor.find(id)
  if (!market || market.id !== id) return refused('INVALID_PRODUCT_ID', 'Invalid product_id')
  const read = readConfiguration(side, configuration)
  if (!read) return refused('UNSUPPORTED_ORDER_CONFIGURATION', 'Order configuration is not supported')
  const { base, quote, price, trigger } = read
  if ((base === undefined) === (quote === undefined) || (quote !== undefined && side === 'SELL'))
    return refused('INVALID_REQUEST', 'Either base_size or quote_size is required')
  if (!floor.isTrading(id)) return refused('ORDER_ENTRY_DISABLED', 'Trading is disabled for this product')
  const last = floor.last(id)
  const prices = [price, trigger].filter((each) => each !== undefined)
  const broken = brokenRule({ base, quote, prices, at: price ?? last }, market)
  if (broken !== undefined) return refused(broken, 'Order rejected by the rules of the product')
  if (trigger !== undefined) {
    const rises = configuration.stop_limit_stop_limit_gtc?.stop_direction === 'STOP_DIRECTION_STOP_UP'
    if (rises && order(trigger, last) <= 0)
      return refused('PREVIEW_STOP_PRICE_BELOW_LAST_TRADE_PRICE', 'Stop price is below the last trade price')
    if (!rises && order(trigger, last) >= 0)
      return refused('PREVIEW_STOP_PRICE_ABOVE_LAST_TRADE_PRICE', 'Stop price is above the last trade price')
  }
  return {
    market: id,
    side: side === 'BUY' ? 'buy' : 'sell',
    kind: read.kind,
    timeInForce: read.time,
    told: { configuration: JSON.stringify(configuration) },
    ...(clientId === undefined ? {} : { clientId }),
    ...(base === undefined ? {} : { amount: plain(base) }),
    ...(quote === undefined ? {} : { cost: plain(quote) }),
    ...(price === undefined ? {} : { price }),
    ...(trigger === undefined ? {} : { trigger }),
  }
}
