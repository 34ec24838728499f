/** Reads the body of Bybit's "Place order" into a wish, or says what is wrong with it in Bybit's codes. Spot only. */
import * as v from 'valibot'
import { order, plain } from '../../ledger/decimal'
import type { EngineKind, EngineTime, OrderWish } from '../orders/order-words'
import { isMultiple } from '../orders/steps'
import type { Floor } from '../orders/trading-floor'

export interface BybitRefusal {
  retCode: number
  retMsg: string
}

const refuse = (retCode: number, retMsg: string): BybitRefusal => ({ retCode, retMsg })

const figure = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/))
const optional = v.exactOptional

const Body = v.object({
  category: v.literal('spot'),
  symbol: v.string(),
  side: v.picklist(['Buy', 'Sell']),
  orderType: v.picklist(['Market', 'Limit']),
  qty: figure,
  price: optional(figure),
  timeInForce: optional(v.picklist(['GTC', 'IOC', 'FOK', 'PostOnly'])),
  marketUnit: optional(v.picklist(['baseCoin', 'quoteCoin'])),
  orderFilter: optional(v.picklist(['Order', 'tpslOrder', 'StopOrder'])),
  triggerPrice: optional(figure),
  orderLinkId: optional(v.pipe(v.string(), v.regex(/^[\w-]{1,36}$/))),
})

export const isRefusal = (read: object): read is BybitRefusal => 'retCode' in read

const TIMES: Readonly<Record<string, EngineTime>> = { IOC: 'IOC', FOK: 'FOK', PostOnly: 'PO' }

/** Whether it waits for a fall or a rise follows from where the price is now: spot orders have no direction. */
function waitingKind(side: 'Buy' | 'Sell', trigger: string, last: string, isMarket: boolean): EngineKind {
  const isStop = order(trigger, last) < 0 === (side === 'Sell')
  const kind = isStop ? 'stop' : 'take-profit'
  return isMarket ? kind : `${kind}-limit`
}

/** @example readOrder({ category: 'spot', symbol: 'BTCUSDT', side: 'Buy', orderType: 'Limit', qty: '1', price: '2' }, floor) */
export function readOrder(body: unknown, floor: Floor): OrderWish | BybitRefusal {
  const parsed = v.safeParse(Body, body)
  if (!parsed.success) return refuse(10001, `params error: ${parsed.issues[0].message}`)
  const { symbol, side, orderType, qty, price, timeInForce, orderFilter = 'Order' } = parsed.output
  const { triggerPrice, orderLinkId } = parsed.output
  const market = floor.find(symbol)
  if (!market || market.id !== symbol) return refuse(170121, 'Invalid symbol.')
  const isMarket = orderType === 'Market'
  if (!isMarket && price === undefined) return refuse(170105, "Parameter 'price' was empty.")
  const waits = orderFilter !== 'Order'
  if (waits && triggerPrice === undefined) return refuse(170105, "Parameter 'triggerPrice' was empty.")
  const { marketUnit = side === 'Buy' ? 'quoteCoin' : 'baseCoin' } = parsed.output
  const byCost = isMarket && marketUnit === 'quoteCoin'
  if (order(qty, '0') === 0) return refuse(170136, 'Order quantity lower than the minimum.')
  if (!byCost && !isMultiple(qty, market.lot)) return refuse(170137, 'Order volume decimal too long.')
  const prices = [isMarket ? undefined : price, waits ? triggerPrice : undefined].filter(
    (each) => each !== undefined,
  )
  if (prices.some((each) => !isMultiple(each, market.tick)))
    return refuse(170134, 'Order price decimal too long.')
  const last = floor.last(symbol)
  const waiting = waits && triggerPrice !== undefined
  return {
    market: symbol,
    side: side === 'Buy' ? 'buy' : 'sell',
    kind: waiting ? waitingKind(side, triggerPrice, last, isMarket) : isMarket ? 'market' : 'limit',
    timeInForce: isMarket ? 'GTC' : (TIMES[timeInForce ?? 'GTC'] ?? 'GTC'),
    told: { orderFilter, basePrice: last },
    ...(orderLinkId === undefined ? {} : { clientId: orderLinkId }),
    ...(byCost ? { cost: plain(qty) } : { amount: plain(qty) }),
    ...(isMarket || price === undefined ? {} : { price }),
    ...(waiting ? { trigger: triggerPrice } : {}),
  }
}
