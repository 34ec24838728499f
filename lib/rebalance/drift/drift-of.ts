/**
 * How a strategy stands against its targets, from the portfolio as it is published. Pure and exact: the weights come to 1, and what
 * brings all sleeves to their targets comes to 0. What cannot be told for certain is not told, with the reason.
 */
import type { StrategyDrift, UnknownDrift } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { StrategyRow } from '@/lib/db/rows'
import { type WeighedView, weighScope } from '../gather/weigh-scope'
import { aimsOf } from './aims-of'
import { byUrgency, driftRow, isOutside } from './drift-row'

export type DriftStrategy = Pick<
  StrategyRow,
  'id' | 'name' | 'spec' | 'automation' | 'targets' | 'lastCost' | 'firedAt'
>

/**
 * @param view of one moment; amounts of the drift are in its currency
 * @example driftOf(row, view) // { name: 'Core', outside: 1, drift: 0.11, rows: [{ sleeve: 'coin:ethereum', weight: 0.61, low: 0.45, … }, …] }
 */
export function driftOf(strategy: DriftStrategy, view: WeighedView): StrategyDrift | UnknownDrift {
  const { id, name, spec, automation, targets, lastCost, firedAt } = strategy
  const told = { strategy: id, name, isOn: automation.on }
  if (targets === undefined) return { ...told, unknown: NOT_COMPUTED }
  if ('unknown' in targets) return { ...told, unknown: targets.unknown }
  const weighed = weighScope(spec, view)
  if ('unknown' in weighed) return { ...told, unknown: weighed.unknown }
  const { accounts, whole, sleeves } = weighed
  const aims = aimsOf({ sleeves, targets: targets.rows, band: spec.band, whole })
  if (!aims) return { ...told, unknown: NOT_COMPUTED }
  const rows = aims.map((aim) => driftRow(aim, whole)).sort(byUrgency)
  return {
    ...told,
    accounts,
    value: whole,
    rows,
    drift: rows.reduce((all, { weight, target }) => all + Math.abs(weight - target), 0) / 2,
    outside: rows.filter(isOutside).length,
    targetsAt: targets.at,
    ...(lastCost === undefined ? {} : { lastCost }),
    isDue: firedAt !== undefined,
  }
}

/**
 * All strategies, those first that ask for something: due, then outside their bands, then by their drift; the unknown ones last.
 * @example driftsOf(await db.strategies.toArray(), view)
 */
export function driftsOf(
  strategies: readonly DriftStrategy[],
  view: WeighedView,
): (StrategyDrift | UnknownDrift)[] {
  return strategies
    .map((strategy) => driftOf(strategy, view))
    .sort((a, b) => rank(b) - rank(a) || driftIn(b) - driftIn(a) || a.name.localeCompare(b.name, 'en'))
}

const NOT_COMPUTED = say('The targets of this strategy have not been computed yet.')

const rank = (each: StrategyDrift | UnknownDrift): number =>
  'unknown' in each ? 0 : 1 + (each.outside > 0 ? 1 : 0) + (each.isDue ? 2 : 0)

const driftIn = (each: StrategyDrift | UnknownDrift): number => ('unknown' in each ? 0 : each.drift)
