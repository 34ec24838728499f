/** What the sales of a run would have realised under the user's tax rules: its fills as entries, through the lot engine itself. */
import { computeGains } from '@/lib/accounting/compute-gains'
import { fromScaled, sumOf } from '@/lib/accounting/exact'
import type { Amount } from '@/lib/core/amount'
import type { BacktestFigures } from './backtest-view'
import { entryOf, gainsOver, type RunFacts } from './fill-entries'
import type { Fill } from './simulated-orders'

export interface GainsFacts extends RunFacts {
  fills: readonly Fill[]
}

/**
 * @returns `null` when a sale has no value in the rules' currency
 * @example runGains({ fills, assets, firstDay, rules: TAX_PRESETS.us, rates }) // { currency: 'usd', realised: '120.5', short: '120.5', long: '0' }
 */
export function runGains(facts: GainsFacts): BacktestFigures['gain'] {
  const { rules } = facts
  const answer = computeGains({
    ...gainsOver(facts),
    entries: facts.fills.map((fill, at) => entryOf(fill, at, facts)),
  })
  if (answer.unvalued.size > 0) return null
  const total = (name: 'gain' | 'short' | 'long'): Amount =>
    fromScaled(sumOf(answer.years.map((year) => year[name])))
  return { currency: rules.currency, realised: total('gain'), short: total('short'), long: total('long') }
}
