/**
 * Positions of an account out of its open lots: how much, what it had cost, what an average unit had cost, and what is not
 * realised yet. A lot without a known cost is in the quantity and in no cost; then there is no average and no gain either.
 */
import { type Amount, add, divide, isZero, multiply, subtract, toRatio, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { groupBy } from '@/lib/history/group-by'
import type { LotView } from '@/lib/ledger/views'
import { byValue } from './by-value'

export interface Position {
  asset: AssetId
  symbol: string
  quantity: Amount
  /** In the ledger's currency, like all that follows; `null`: not all of it is known. */
  cost: Amount | null
  /** Of one unit. */
  average: Amount | null
  value: Amount | null
  unrealised: Amount | null
  /** Of the cost. */
  ratio: number | null
}

/**
 * @param priceOf the price of a unit in the ledger's currency; `null`: unknown
 * @returns largest value first, unknown values last
 */
export function positionsOf(
  lots: readonly LotView[],
  priceOf: (asset: AssetId) => Amount | null,
): Position[] {
  return [...groupBy(lots, ({ asset }) => asset).values()]
    .map((of) => positionOf(of, priceOf))
    .filter((position) => position !== undefined)
    .sort(byValue)
}

function positionOf(
  lots: readonly LotView[],
  priceOf: (asset: AssetId) => Amount | null,
): Position | undefined {
  const [first] = lots
  if (first === undefined) return undefined
  const quantity = lots.reduce((total, { left }) => add(total, left), ZERO)
  if (isZero(quantity)) return undefined
  const cost = lots.reduce<Amount | null>(
    (total, lot) =>
      total === null || lot.cost === null || lot.basis !== 'known' ? null : add(total, lot.cost),
    ZERO,
  )
  const price = priceOf(first.asset)
  const value = price === null ? null : multiply(quantity, price)
  const unrealised = value === null || cost === null ? null : subtract(value, cost)
  return {
    asset: first.asset,
    symbol: first.symbol,
    quantity,
    cost,
    average: cost === null ? null : divide(cost, quantity),
    value,
    unrealised,
    ratio: unrealised === null || cost === null || isZero(cost) ? null : toRatio(unrealised) / toRatio(cost),
  }
}
