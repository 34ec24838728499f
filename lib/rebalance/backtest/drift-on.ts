/** How the weights stand against the targets on a day of the past, as triggers are asked. */
import { ZERO } from '@/lib/core/amount'
import {
  CASH,
  type DriftRow,
  type StrategyDrift,
  type StrategySpec,
  type TargetRow,
} from '@/lib/core/rebalance'
import type { Standing } from './simulate'
import { amountOf } from './simulated-place'
import { type TargetsWorld, worthOf } from './targets-on'

/** @example driftOn({ spec, targets: targets.rows, world, standing }).drift // 0.04 */
export function driftOn({
  spec,
  targets,
  world: { sleeves },
  standing,
}: {
  spec: StrategySpec
  targets: readonly TargetRow[]
  world: Pick<TargetsWorld, 'sleeves'>
  standing: Standing
}): Pick<StrategyDrift, 'rows' | 'drift'> {
  const { pot, value } = standing
  const worths = new Map(sleeves.map(({ sleeve }, at) => [sleeve.id, worthOf(sleeves, { at, ...standing })]))
  const named = new Map(spec.sleeves.map((sleeve) => [sleeve.id, sleeve]))
  const rows = targets.map((row): DriftRow => {
    const isCash = row.sleeve === CASH
    const sleeve = named.get(row.sleeve)
    const worth = isCash ? pot.cash : (worths.get(row.sleeve) ?? 0)
    return {
      sleeve: row.sleeve,
      name: sleeve?.name ?? '',
      assets: sleeve?.assets ?? spec.cash.assets,
      value: isCash ? amountOf(worth) : ZERO,
      weight: worth / value,
      target: row.weight,
      low: row.low,
      high: row.high,
      // Of money alone is asked how much is missing or spare; of the others, whether they have left their band.
      toTarget: isCash ? amountOf(row.weight * value - worth) : ZERO,
      toBand: ZERO,
      isLocked: sleeve?.isLocked ?? false,
    }
  })
  return { rows, drift: rows.reduce((sum, { weight, target }) => sum + Math.abs(weight - target), 0) / 2 }
}
