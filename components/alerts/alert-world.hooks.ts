/** What every page of alerts reads: rules, names of what they speak of, and how figures are shown. */
import { useCallback, useMemo } from 'react'
import { useStrategies } from '@/components/rebalance/rebalance-tables.hooks'
import { useView } from '@/components/shell/live.hooks'
import { venueLabel } from '@/components/trading/venue-label'
import { useNow } from '@/components/ui/now.hooks'
import type { RuleNames } from '@/lib/alerts/define-alert-rule'
import { alertRule } from '@/lib/alerts/registry'
import { describeAsset } from '@/lib/assets/describe'
import { chainName } from '@/lib/chains/chain-name'
import type { AlertGroup } from '@/lib/core/alert'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { StrategyId } from '@/lib/core/rebalance'
import type { AlertRuleRow, StrategyRow } from '@/lib/db/rows'
import type { PortfolioView } from '@/lib/portfolio/view'
import { useAlertRules } from './alert-tables.hooks'
import { type ToldWords, useToldWords } from './told-words.hooks'

export interface AlertWorld {
  /** `null` until it is read. */
  view: PortfolioView | null
  /** `null` until they are read. */
  rules: readonly AlertRuleRow[] | null
  strategies: readonly StrategyRow[] | null
  names: RuleNames
  /** `null` until it is known how amounts are shown. */
  words: ToldWords | null
  currency: string
  /** True until the setting is known: an amount must not flash up before it is hidden. */
  hidden: boolean
  /** ms since epoch */
  now: number
}

const NO_ROWS: readonly never[] = []

export function useAlertWorld(): AlertWorld {
  const { full, head } = useView()
  const known = full ?? head
  const hidden = known?.hideAmounts ?? true
  const strategies = useStrategies()
  return {
    view: full,
    rules: useAlertRules(),
    strategies,
    names: useRuleNames(full, strategies),
    words: useToldWords(hidden),
    currency: known?.currency ?? 'usd',
    hidden,
    now: useNow(),
  }
}

export const groupOf = (kind: string): AlertGroup | undefined => alertRule(kind)?.group

function useRuleNames(view: PortfolioView | null, strategies: readonly StrategyRow[] | null): RuleNames {
  const symbols = useMemo(
    () =>
      new Map(
        [...(view?.lines ?? NO_ROWS), ...(view?.excluded ?? NO_ROWS), ...(view?.paper ?? NO_ROWS)].map(
          ({ asset, symbol }) => [asset, symbol],
        ),
      ),
    [view],
  )
  const accounts = useMemo(() => new Map(view?.accounts.map(({ id, label }) => [id, label])), [view])
  const plans = useMemo(() => new Map(strategies?.map(({ id, name }) => [id, name])), [strategies])
  const symbolOf = useCallback(
    (asset: AssetId) => symbols.get(asset) ?? describeAsset(asset).symbol,
    [symbols],
  )
  const accountLabel = useCallback((account: AccountId) => accounts.get(account) ?? '…', [accounts])
  const strategyName = useCallback((strategy: StrategyId) => plans.get(strategy) ?? '…', [plans])
  return useMemo(
    () => ({ symbolOf, accountLabel, strategyName, venueName: venueLabel, chainName }),
    [symbolOf, accountLabel, strategyName],
  )
}
