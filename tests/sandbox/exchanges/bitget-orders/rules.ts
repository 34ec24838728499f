/** Bitget's rules of a pair as `spot/public/symbols` tells them and as an order is checked against them. */
import { order, times } from '../../ledger/decimal'
import { isMultiple } from '../orders/steps'
import type { FloorMarket } from '../orders/trading-floor'
import type { BitgetError } from './words'

export const TICK = '0.01'
export const LOT = '0.000001'
const LEAST_USDT = '1'
/** The rates of everybody. */
export const BITGET_FEES = { maker: '0.001', taker: '0.001' } as const

const placesOf = (step: string): number => step.split('.')[1]?.length ?? 0

/** A row of `spot/public/symbols`. */
export const symbolRow = ({ id, pair }: FloorMarket, trades: boolean): Record<string, unknown> => ({
  symbol: id,
  baseCoin: pair.base.symbol,
  quoteCoin: pair.quote.symbol,
  minTradeAmount: '0',
  maxTradeAmount: '900000000000000000000',
  takerFeeRate: BITGET_FEES.taker,
  makerFeeRate: BITGET_FEES.maker,
  pricePrecision: String(placesOf(TICK)),
  quantityPrecision: String(placesOf(LOT)),
  quotePrecision: '8',
  status: trades ? 'online' : 'offline',
  minTradeUSDT: LEAST_USDT,
  buyLimitPriceRatio: '0.05',
  sellLimitPriceRatio: '0.05',
})

export interface BitgetFigures {
  /** In the base; or the cost of a market purchase. */
  amount?: string
  cost?: string
  prices: readonly string[]
  /** What the worth is reckoned with. */
  at: string
}

/** The first rule that an order breaks. */
export function brokenRule({ amount, cost, prices, at }: BitgetFigures): BitgetError | undefined {
  const wrong = prices.find((price) => !isMultiple(price, TICK))
  if (wrong !== undefined) return scale('price', wrong, TICK)
  if (amount !== undefined && !isMultiple(amount, LOT)) return scale('size', amount, LOT)
  if (order(cost ?? times(amount ?? '0', at), LEAST_USDT) < 0)
    return { code: '45110', msg: `less than the minimum amount ${LEAST_USDT} USDT` }
  return undefined
}

const scale = (name: string, value: string, step: string): BitgetError => ({
  code: '40808',
  msg: `Parameter verification exception ${name} checkBDScale error value=${value} checkScale=${placesOf(step)}`,
})
