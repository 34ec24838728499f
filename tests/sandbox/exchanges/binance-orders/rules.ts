/**
 * Binance's filters of a market, as exchangeInfo tells them and as an order is checked against them ("Filters" of the spot
 * API). Average prices of some minutes are the present price here.
 */
import { fixed, order, plain, times } from '../../ledger/decimal'
import { type GridTable, gridOf } from '../orders/market-grid'
import { floorTo, isMultiple } from '../orders/steps'
import type { FloorMarket } from '../orders/trading-floor'
import type { Pair } from '../universe'

const GRID: GridTable = [
  [10_000, '0.01', '0.00001'],
  [1000, '0.01', '0.0001'],
  [100, '0.01', '0.001'],
  [1, '0.0001', '0.01'],
  [0.01, '0.00001', '0.1'],
  [0, '0.00000001', '1'],
]

export const binanceGrid = (pair: Pair): { tick: string; lot: string } => gridOf(GRID, pair)

export const MOST_ORDERS = 200
export const MOST_ALGO_ORDERS = 5
/** In basis points. */
const DELTAS = { least: 10, most: 2000 }
const BAND = { up: '5', down: '0.2' }
const LARGEST = '9000000'
const DEAREST = '1000000'
/** US dollars of one market order, about. */
const LARGEST_MARKET = 2_000_000

const eight = (text: string): string => fixed(text, 8)

const leastNotional = ({ quote }: Pair): string => (Number(quote.price.usd) > 1000 ? '0.0001' : '5')

const largestMarket = ({ pair, lot }: FloorMarket): string => {
  const amount = floorTo((LARGEST_MARKET / Number(pair.base.price.usd)).toFixed(8), lot)
  return order(amount, LARGEST) > 0 ? LARGEST : amount
}

/** `filters` of exchangeInfo. */
export function filtersOf(market: FloorMarket): unknown[] {
  const { tick, lot, pair } = market
  return [
    {
      filterType: 'PRICE_FILTER',
      minPrice: eight(tick),
      maxPrice: eight(DEAREST),
      tickSize: eight(tick),
    },
    { filterType: 'LOT_SIZE', minQty: eight(lot), maxQty: eight(LARGEST), stepSize: eight(lot) },
    { filterType: 'ICEBERG_PARTS', limit: 10 },
    {
      filterType: 'MARKET_LOT_SIZE',
      minQty: '0.00000000',
      maxQty: eight(largestMarket(market)),
      stepSize: '0.00000000',
    },
    {
      filterType: 'TRAILING_DELTA',
      minTrailingAboveDelta: DELTAS.least,
      maxTrailingAboveDelta: DELTAS.most,
      minTrailingBelowDelta: DELTAS.least,
      maxTrailingBelowDelta: DELTAS.most,
    },
    {
      filterType: 'PERCENT_PRICE_BY_SIDE',
      bidMultiplierUp: BAND.up,
      bidMultiplierDown: BAND.down,
      askMultiplierUp: BAND.up,
      askMultiplierDown: BAND.down,
      avgPriceMins: 5,
    },
    {
      filterType: 'NOTIONAL',
      minNotional: eight(leastNotional(pair)),
      applyMinToMarket: true,
      maxNotional: eight(LARGEST),
      applyMaxToMarket: false,
      avgPriceMins: 5,
    },
    { filterType: 'MAX_NUM_ORDERS', maxNumOrders: MOST_ORDERS },
    { filterType: 'MAX_NUM_ALGO_ORDERS', maxNumAlgoOrders: MOST_ALGO_ORDERS },
  ]
}

export interface Figures {
  quantity?: string | undefined
  /** In the quote, of a market order. */
  cost?: string | undefined
  price?: string | undefined
  stopPrice?: string | undefined
  /** Basis points. */
  trailingDelta?: number | undefined
}

/** The first filter that an order fails. @param last the present price */
export function failedFilter(
  { quantity, cost, price, stopPrice, trailingDelta }: Figures,
  market: FloorMarket,
  last: string,
): string | undefined {
  const { tick, lot, pair } = market
  const within = (text: string, low: string, high: string): boolean =>
    order(text, low) >= 0 && order(text, high) <= 0
  const onGrid = (text: string): boolean => within(text, tick, DEAREST) && isMultiple(plain(text), tick)
  const banded = (text: string): boolean => within(text, times(last, BAND.down), times(last, BAND.up))
  if (price !== undefined && !onGrid(price)) return 'PRICE_FILTER'
  if (stopPrice !== undefined && !onGrid(stopPrice)) return 'PRICE_FILTER'
  if (price !== undefined && !banded(price)) return 'PERCENT_PRICE_BY_SIDE'
  if (quantity !== undefined && !(within(quantity, lot, LARGEST) && isMultiple(plain(quantity), lot)))
    return 'LOT_SIZE'
  const isMarket = price === undefined
  if (isMarket && quantity !== undefined && order(quantity, largestMarket(market)) > 0)
    return 'MARKET_LOT_SIZE'
  if (trailingDelta !== undefined && (trailingDelta < DELTAS.least || trailingDelta > DELTAS.most))
    return 'TRAILING_DELTA'
  const notional = cost ?? times(quantity ?? '0', price ?? last)
  if (order(notional, leastNotional(pair)) < 0) return 'NOTIONAL'
  return !isMarket && order(notional, LARGEST) > 0 ? 'NOTIONAL' : undefined
}
