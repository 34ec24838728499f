/** Fees against traded value, with the bounds that unknown values leave. Pure. */
import { type Amount, add, divide, isZero, toRatio, ZERO } from '@/lib/core/amount'
import type { TradeCosts } from './trade-costs'

export interface FeeRate {
  /** Of what has a value. */
  share: number
  low: number
  high: number
}

/**
 * A fee without a value can only raise the rate, a trade without a value only lower it.
 * @example feeRate([{ accountId, trades: 1, volume: '1000', fees: '5', unvaluedTrades: 0, unvaluedFees: 0 }]).share // 0.005
 */
export function feeRate(costs: readonly TradeCosts[]): FeeRate {
  let [fees, volume]: [Amount, Amount] = [ZERO, ZERO]
  let [dark, darkFees] = [0, 0]
  for (const row of costs) {
    fees = add(fees, row.fees)
    volume = add(volume, row.volume)
    dark += row.unvaluedTrades
    darkFees += row.unvaluedFees
  }
  const share = isZero(volume) ? 0 : toRatio(divide(fees, volume))
  const low = dark > 0 ? Math.min(0, share) : share
  // Fees on trades that are all dark may be any share of them.
  const isOpen = darkFees > 0 || (isZero(volume) && dark > 0)
  return { share, low, high: isOpen ? Number.POSITIVE_INFINITY : share }
}
