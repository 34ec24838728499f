/** Coinbase's rules of a product: increments and sizes, as products tell them and as an order is checked against them. */
import { order, times } from '../../ledger/decimal'
import { type GridTable, gridOf } from '../orders/market-grid'
import { isMultiple } from '../orders/steps'
import type { FloorMarket } from '../orders/trading-floor'
import type { Pair } from '../universe'

const GRID: GridTable = [
  [100, '0.01', '0.00000001'],
  [1, '0.01', '0.000001'],
  [0.01, '0.0001', '0.01'],
  [0.0001, '0.0000001', '1'],
  [0, '0.00000001', '1'],
]
const LEAST_QUOTE = '1'
const LARGEST_QUOTE = '150000000'
const LARGEST_BASE = '10000000000'

export const coinbaseGrid = (pair: Pair): { tick: string; lot: string } => gridOf(GRID, pair)

/** The fields of a product that are rules. */
export const ruleFields = ({ tick, lot }: FloorMarket) => ({
  base_increment: lot,
  quote_increment: '0.01',
  quote_min_size: LEAST_QUOTE,
  quote_max_size: LARGEST_QUOTE,
  base_min_size: lot,
  base_max_size: LARGEST_BASE,
  price_increment: tick,
})

export interface CoinbaseFigures {
  base?: string | undefined
  /** In the quote, of a market order. */
  quote?: string | undefined
  prices: readonly string[]
  /** What the worth is reckoned with. */
  at: string
}

/** The first rule that an order breaks, as `preview_failure_reason` has it. */
export function brokenRule(figures: CoinbaseFigures, { tick, lot }: FloorMarket): string | undefined {
  const { base, quote, prices, at } = figures
  if (prices.some((price) => !isMultiple(price, tick))) return 'PREVIEW_INVALID_PRICE_PRECISION'
  if (base !== undefined && !isMultiple(base, lot)) return 'PREVIEW_INVALID_SIZE_PRECISION'
  if (base !== undefined && order(base, lot) < 0) return 'PREVIEW_INVALID_BASE_SIZE_TOO_SMALL'
  if (base !== undefined && order(base, LARGEST_BASE) > 0) return 'PREVIEW_INVALID_BASE_SIZE_TOO_LARGE'
  if (quote !== undefined && !isMultiple(quote, '0.01')) return 'PREVIEW_INVALID_SIZE_PRECISION'
  const worth = quote ?? times(base ?? '0', at)
  if (order(worth, LEAST_QUOTE) < 0) return 'PREVIEW_INVALID_QUOTE_SIZE_TOO_SMALL'
  return order(worth, LARGEST_QUOTE) > 0 ? 'PREVIEW_INVALID_QUOTE_SIZE_TOO_LARGE' : undefined
}
