/**
 * What the accounts of a strategy have of each sleeve, and the whole that weights are parts of: the same for the drift, the targets
 * and the plan. What would make the whole a wrong one has a reason instead. Pure.
 */
import { type Amount, compare, sum, ZERO } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { AccountLine, PortfolioView } from '@/lib/portfolio/view'
import { sleeveValues, type ValuedLines, type ValuedSleeve } from '../drift/sleeve-values'
import { accountsInScope, type ScopeFacts } from './accounts-in-scope'

export interface WeighedView extends ValuedLines {
  accounts: readonly Pick<AccountLine, 'id' | 'kind' | 'label' | 'portfolios' | 'value'>[]
  portfolios: readonly Pick<PortfolioView['portfolios'][number], 'id'>[]
}

export interface WeighedScope {
  accounts: readonly AccountId[]
  sleeves: readonly ValuedSleeve[]
  /** In the view's currency, above zero. */
  whole: Amount
  remarks: readonly Sentence[]
}

/** @example weighScope(spec, view) // { accounts: [kraken], sleeves: [{ id: 'coin:bitcoin', value: '6000', … }, …], whole: '10000', remarks: [] } */
export function weighScope(spec: StrategySpec, view: WeighedView): WeighedScope | { unknown: Sentence } {
  const scoped = accountsInScope(spec, scopeFacts(view))
  if ('unknown' in scoped) return scoped
  const { accounts, remarks } = scoped
  const unread = view.accounts.find(({ id, value }) => value === null && accounts.includes(id))
  if (unread) return { unknown: say('{account} has not been read yet.', { account: unread.label }) }
  const sleeves = sleeveValues(spec, accounts, view)
  if ('unknown' in sleeves) return sleeves
  const whole = sum(sleeves.map(({ value }) => value))
  if (compare(whole, ZERO) <= 0)
    return { unknown: say('The accounts of this strategy have nothing that it counts.') }
  return { accounts, sleeves, whole, remarks }
}

const scopeFacts = ({ accounts, portfolios }: WeighedView): ScopeFacts => ({
  accounts,
  portfolios: portfolios.map(({ id }) => ({
    id,
    accounts: accounts.flatMap((each) => (each.portfolios.includes(id) ? [each.id] : [])),
  })),
})
