/** One row of a drift: a sleeve's weight beside its target and band, and what would bring it back. */
import { type Amount, amount, divide, multiply, subtract, toRatio, ZERO } from '@/lib/core/amount'
import type { DriftRow } from '@/lib/core/rebalance'
import type { Aim } from './aims-of'

type Band = Pick<DriftRow, 'weight' | 'low' | 'high' | 'isLocked'>

/** Bands are computed with numbers: 0.2 - 0.05 is a little above 0.15. */
const TOLERANCE = 1e-9

/**
 * @param whole above zero
 * @example driftRow({ sleeve: eth, target: 0.5, low: 0.45, high: 0.55, money: amount('5000') }, amount('10000')).toBand // '-600'
 */
export function driftRow({ sleeve, target, low, high, money }: Aim, whole: Amount): DriftRow {
  const { id, name, assets, isLocked, value } = sleeve
  const weight = toRatio(divide(value, whole))
  const edge = weight < low - TOLERANCE ? low : weight > high + TOLERANCE ? high : undefined
  return {
    sleeve: id,
    name,
    assets,
    value,
    weight,
    target,
    low,
    high,
    toTarget: subtract(money, value),
    toBand: edge === undefined || isLocked ? ZERO : subtract(multiply(whole, amount(String(edge))), value),
    isLocked,
  }
}

/** How far a weight is beyond its band; 0 inside, and for what is never traded. */
export const beyondBand = ({ weight, low, high, isLocked }: Band): number => {
  const beyond = Math.max(low - weight, weight - high)
  return isLocked || beyond <= TOLERANCE ? 0 : beyond
}

export const isOutside = (row: Band): boolean => beyondBand(row) > 0

/** Furthest outside the band first, then furthest from the target; those that are never traded last. */
export const byUrgency = (a: Band & { target: number }, b: Band & { target: number }): number =>
  Number(a.isLocked) - Number(b.isLocked) ||
  beyondBand(b) - beyondBand(a) ||
  Math.abs(b.weight - b.target) - Math.abs(a.weight - a.target)
