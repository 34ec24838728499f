/** Reads the bodies of Bitget's place-order and place-plan-order, or says what is wrong with them in Bitget's words. */
import type { EngineTime, OrderWish } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import type { PlanWish } from './plan-book'
import { brokenRule } from './rules'
import { type BitgetError, empty, isError, unknown } from './words'

/** A body's fields as texts. */
export type Params = Readonly<Record<string, string>>

const NUMBER = /^\d+(\.\d+)?$/
const TIMES: Readonly<Record<string, EngineTime>> = { gtc: 'GTC', ioc: 'IOC', fok: 'FOK', post_only: 'PO' }

interface Named {
  market: string
  side: 'buy' | 'sell'
  type: 'limit' | 'market'
  size: string
  clientOid?: string
}

function readNames(params: Params, floor: Floor): Named | BitgetError {
  const { symbol = '', side = '', orderType = '', size = '', clientOid } = params
  for (const name of ['symbol', 'side', 'orderType', 'size'])
    if ((params[name] ?? '') === '') return empty(name)
  if (!floor.find(symbol) || !floor.isTrading(symbol)) return unknown(symbol)
  if (side !== 'buy' && side !== 'sell') return unknown('side')
  if (orderType !== 'limit' && orderType !== 'market') return unknown('orderType')
  if (!NUMBER.test(size)) return unknown('size')
  if (clientOid !== undefined && clientOid.length > 50)
    return {
      code: '40305',
      msg: 'client_oid length is not greater than 50, and cannot be Martian characters',
    }
  return { market: symbol, side, type: orderType, size, ...(clientOid === undefined ? {} : { clientOid }) }
}

/** https://www.bitget.com/api-doc/spot/trade/Place-Order */
export function readOrder(params: Params, floor: Floor): OrderWish | BitgetError {
  const named = readNames(params, floor)
  if (isError(named)) return named
  const { market, side, type, size, clientOid } = named
  const { price = '', force = '' } = params
  const timeInForce = type === 'market' ? 'GTC' : TIMES[force.toLowerCase()]
  if (timeInForce === undefined) return empty('force')
  if (type === 'limit' && !NUMBER.test(price)) return empty('price')
  const prices = type === 'limit' ? [price] : []
  const byCost = type === 'market' && side === 'buy'
  const figures = byCost ? { cost: size } : { amount: size }
  const broken = brokenRule({ ...figures, prices, at: prices[0] ?? floor.last(market) })
  if (broken) return broken
  const limit = type === 'limit' ? { price } : {}
  const client = clientOid === undefined ? {} : { clientId: clientOid }
  return { market, side, kind: type, timeInForce, ...client, ...figures, ...limit }
}

/** https://www.bitget.com/api-doc/spot/plan/Place-Plan-Order */
export function readPlan(params: Params, floor: Floor): PlanWish | BitgetError {
  const named = readNames(params, floor)
  if (isError(named)) return named
  const { market: symbol, side, type: orderType, size, clientOid } = named
  const { triggerPrice = '', triggerType = '', executePrice = '', planType = 'amount' } = params
  if (!NUMBER.test(triggerPrice)) return empty('triggerPrice')
  if (triggerType !== 'fill_price' && triggerType !== 'mark_price') return empty('triggerType')
  if (planType !== 'amount' && planType !== 'total') return unknown('planType')
  if (orderType === 'limit' && !NUMBER.test(executePrice)) return empty('executePrice')
  if (triggerType === 'mark_price') throw new Error('the sandbox has no mark prices')
  const limit = orderType === 'limit' ? { executePrice } : {}
  const prices = [triggerPrice, ...Object.values(limit)]
  const figures = planType === 'total' ? { cost: size } : { amount: size }
  const broken = brokenRule({ ...figures, prices, at: prices.at(-1) ?? triggerPrice })
  if (broken) return broken
  const client = clientOid === undefined ? {} : { clientOid }
  return { symbol, side, orderType, planType, size, triggerPrice, triggerType, ...client, ...limit }
}
