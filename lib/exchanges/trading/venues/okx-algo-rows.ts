/**
 * Algo orders of OKX as ccxt's orders: ccxt 4.5.84 tells neither their client id (`algoClOrdId`) nor their limit price.
 * https://www.okx.com/docs-v5/en/#order-book-trading-algo-trading-get-algo-order-details
 * - `conditional` waits for one price (`sl…` or `tp…`), `oco` for the first of two, `move_order_stop` follows the price, `trigger` waits
 *   for a price in either direction. A price of `-1` is a market order.
 * - `effective`: it has fired, and `ordIdList` names what it became; there are several when a market order is split.
 * - `order_failed`: it has fired, and the order was refused, for lack of money, say. Nothing is held back for an order that waits.
 */
import * as v from 'valibot'
import { type Amount, add, compare, divide, ZERO } from '@/lib/core/amount'
import type { VenueSession } from '../../session'
import { joinedOrder } from '../joined-order'
import { listedId } from '../listed-id'
import { readOrder } from '../read-order'

export const ALGO = 'algo'

const text = v.optional(v.string(), '')

export const algoRow = v.looseObject({
  algoId: v.pipe(v.string(), v.minLength(1)),
  algoClOrdId: text,
  instId: v.string(),
  ordType: v.string(),
  side: v.string(),
  state: v.string(),
  sz: text,
  tgtCcy: text,
  slTriggerPx: text,
  slOrdPx: text,
  tpTriggerPx: text,
  tpOrdPx: text,
  triggerPx: text,
  moveTriggerPx: text,
  ordPx: text,
  ordId: text,
  ordIdList: v.optional(v.array(v.string()), []),
  cTime: v.string(),
  uTime: text,
})
export type AlgoRow = v.InferOutput<typeof algoRow>

/** ccxt's words; what is not named here is not known. */
const STATUS: Readonly<Record<string, string>> = {
  live: 'open',
  pause: 'open',
  partially_effective: 'open',
  effective: 'closed',
  canceled: 'canceled',
  partially_failed: 'canceled',
  order_failed: 'rejected',
}

const priceOf = (px: string): string | undefined => (px === '' || px === '-1' ? undefined : px)

/** As it waits, without what it became. @example waitingOrder(session, row) // { id: 'algo:7', clientOrderId: 'x', … } */
export function waitingOrder({ exchange }: VenueSession, row: AlgoRow): object {
  const price = priceOf(row.slOrdPx) ?? priceOf(row.tpOrdPx) ?? priceOf(row.ordPx)
  return {
    info: row,
    id: listedId(ALGO, row.algoId),
    clientOrderId: row.algoClOrdId || undefined,
    symbol: (exchange['safeSymbol'] as (id: string) => string).call(exchange, row.instId),
    side: row.side,
    type: row.ordType === 'conditional' ? (price === undefined ? 'market' : 'limit') : row.ordType,
    status: STATUS[row.state],
    timestamp: Number(row.cTime),
    // The amount of a purchase that counts the quote coin is a cost, which nobody knows the amount of before it has fired.
    amount: row.tgtCcy === 'quote_ccy' ? undefined : row.sz,
    filled: '0',
    price,
    stopLossPrice: priceOf(row.slTriggerPx),
    takeProfitPrice: priceOf(row.tpTriggerPx),
    triggerPrice: priceOf(row.triggerPx) ?? priceOf(row.moveTriggerPx),
  }
}

/** The ids of what it became; none while it waits. */
export const becameOf = ({ ordIdList, ordId }: AlgoRow): string[] => {
  const ids = ordIdList.length > 0 ? ordIdList : [ordId]
  return ids.filter((id) => id !== '')
}

/** One order of what waited and all that it became, as ccxt's. */
export function firedOrder(waited: object, became: readonly object[], status: string): object {
  const [first] = became
  if (first && became.length === 1) return joinedOrder(waited, first)
  const parts = became.flatMap((each) => readOrder(each, { now: 0 }) ?? [])
  if (parts.length < became.length) return { ...waited, id: undefined }
  const filled = parts.reduce((all: Amount, each) => add(all, each.filled), ZERO)
  const cost = parts.reduce((all: Amount, { cost = ZERO }) => add(all, cost), ZERO)
  const rests = parts.some((each) => each.status === 'open' || each.status === 'unknown')
  const fees = parts.flatMap((each) =>
    each.fees.map(({ code, quantity }) => ({ currency: code, cost: quantity })),
  )
  const average = compare(filled, ZERO) > 0 ? divide(cost, filled) : undefined
  return joinedOrder(waited, { status: rests ? 'open' : status, filled, average, cost, fees })
}
