/**
 * How a strategy stands against its targets, from the portfolio as it is published. Pure and exact: the weights come to 1, and what
 * brings all sleeves to their targets comes to 0. What cannot be told for certain is not told, with the reason.
 */
import { type Amount, compare, sum, ZERO } from '@/lib/core/amount'
import type { StrategyDrift, Targets, UnknownDrift } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { StrategyRow } from '@/lib/db/rows'
import type { AccountLine, PortfolioView } from '@/lib/portfolio/view'
import { accountsInScope } from '../gather/accounts-in-scope'
import { aimsOf } from './aims-of'
import { byUrgency, driftRow, isOutside } from './drift-row'
import { sleeveValues, type ValuedLines, type ValuedSleeve } from './sleeve-values'

export type DriftStrategy = Pick<
  StrategyRow,
  'id' | 'name' | 'spec' | 'automation' | 'targets' | 'lastCost' | 'firedAt'
>

export interface DriftView extends ValuedLines {
  accounts: readonly Pick<AccountLine, 'id' | 'kind' | 'label' | 'portfolios' | 'value'>[]
  portfolios: readonly Pick<PortfolioView['portfolios'][number], 'id'>[]
}

/**
 * @param view of one moment; amounts of the drift are in its currency
 * @example driftOf(row, view) // { name: 'Core', outside: 1, drift: 0.11, rows: [{ sleeve: 'coin:ethereum', weight: 0.61, low: 0.45, … }, …] }
 */
export function driftOf(strategy: DriftStrategy, view: DriftView): StrategyDrift | UnknownDrift {
  const { id, name, automation, lastCost, firedAt } = strategy
  const told = { strategy: id, name, isOn: automation.on }
  const counted = weigh(strategy, view)
  if ('unknown' in counted) return { ...told, unknown: counted.unknown }
  const { accounts, whole, targets, sleeves } = counted
  const aims = aimsOf({ sleeves, targets: targets.rows, band: strategy.spec.band, whole })
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
  view: DriftView,
): (StrategyDrift | UnknownDrift)[] {
  return strategies
    .map((strategy) => driftOf(strategy, view))
    .sort((a, b) => rank(b) - rank(a) || driftIn(b) - driftIn(a) || a.name.localeCompare(b.name, 'en'))
}

const NOT_COMPUTED = say('The targets of this strategy have not been computed yet.')

const rank = (each: StrategyDrift | UnknownDrift): number =>
  'unknown' in each ? 0 : 1 + (each.outside > 0 ? 1 : 0) + (each.isDue ? 2 : 0)

const driftIn = (each: StrategyDrift | UnknownDrift): number => ('unknown' in each ? 0 : each.drift)

interface Weighed {
  accounts: StrategyDrift['accounts']
  targets: Targets
  sleeves: readonly ValuedSleeve[]
  whole: Amount
}

function weigh({ spec, targets }: DriftStrategy, view: DriftView): Weighed | Pick<UnknownDrift, 'unknown'> {
  if (targets === undefined) return { unknown: NOT_COMPUTED }
  if ('unknown' in targets) return { unknown: targets.unknown }
  const scoped = accountsInScope(spec, scopeFacts(view))
  if ('unknown' in scoped) return scoped
  const { accounts } = scoped
  const unread = view.accounts.find(({ id, value }) => value === null && accounts.includes(id))
  if (unread) return { unknown: say('{account} has not been read yet.', { account: unread.label }) }
  const sleeves = sleeveValues(spec, accounts, view)
  if ('unknown' in sleeves) return sleeves
  const whole = sum(sleeves.map(({ value }) => value))
  if (compare(whole, ZERO) <= 0)
    return { unknown: say('The accounts of this strategy have nothing that it counts.') }
  return { accounts, targets, sleeves, whole }
}

const scopeFacts = ({ accounts, portfolios }: DriftView) => ({
  accounts,
  portfolios: portfolios.map(({ id }) => ({
    id,
    accounts: accounts.flatMap((each) => (each.portfolios.includes(id) ? [each.id] : [])),
  })),
})
