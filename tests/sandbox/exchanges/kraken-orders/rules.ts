/** Kraken's rules of a pair: tick, decimals, least order, as AssetPairs tells them and as an order is checked against them. */
import { order, plain, times } from '../../ledger/decimal'
import { type GridTable, gridOf } from '../orders/market-grid'
import { isMultiple } from '../orders/steps'
import type { FloorMarket } from '../orders/trading-floor'
import type { Pair } from '../universe'

const LOT = '0.00000001'
const GRID: GridTable = [
  [10_000, '0.1', LOT],
  [1000, '0.01', LOT],
  [100, '0.01', LOT],
  [1, '0.0001', LOT],
  [0.01, '0.0000001', LOT],
  [0, '0.0000000001', LOT],
]
/** US dollars of the smallest order, about. */
const LEAST_WORTH = 5
export const COST_DECIMALS = 5
const LEAST_COST = '0.5'
/** Of one account in one market. */
export const MOST_ORDERS = 60

export const krakenGrid = (pair: Pair): { tick: string; lot: string } => gridOf(GRID, pair)

const placesOf = (step: string): number => step.split('.')[1]?.length ?? 0

/** One significant digit. @example leastAmount(pair of BTC/USD) // '0.00005' */
function leastAmount({ base }: Pair): string {
  const amount = (LEAST_WORTH / Number(base.price.usd)).toPrecision(1)
  return order(amount, LOT) < 0 ? LOT : plain(Number(amount).toFixed(8))
}

/** The fields of AssetPairs that are rules. */
export const ruleFields = ({ pair, tick }: FloorMarket) => ({
  cost_decimals: COST_DECIMALS,
  pair_decimals: placesOf(tick),
  lot_decimals: placesOf(LOT),
  lot_multiplier: 1,
  ordermin: leastAmount(pair),
  costmin: LEAST_COST,
  tick_size: tick,
})

export interface KrakenFigures {
  /** In the base; absent for an order by cost. */
  volume?: string | undefined
  cost?: string | undefined
  /** Prices that must lie on the tick. */
  prices: readonly string[]
  /** What the cost is reckoned with. */
  at: string
}

/** The first rule that an order breaks, in Kraken's words. */
export function brokenRule(figures: KrakenFigures, { pair, tick }: FloorMarket): string | undefined {
  const { volume, cost, prices, at } = figures
  if (prices.some((price) => !isMultiple(price, tick))) {
    const name = `${pair.base.symbol}/${pair.quote.symbol}`
    return `EOrder:Invalid price:${name} price can only be specified up to ${placesOf(tick)} decimals.`
  }
  if (volume !== undefined && order(volume, leastAmount(pair)) < 0) return 'EOrder:Order minimum not met'
  if (order(cost ?? times(volume ?? '0', at), LEAST_COST) < 0) return 'EOrder:Cost minimum not met'
  return undefined
}
