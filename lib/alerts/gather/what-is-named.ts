/** What rules name in their params: only that is asked for. Pure. */
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { StrategyId } from '@/lib/core/rebalance'
import type { AlertRuleRow } from '@/lib/db/rows'
import type { AlertField, AlertParams, AlertRule } from '../define-alert-rule'

/** A rule that is on, with its plug-in. */
export interface KnownRule {
  row: AlertRuleRow
  rule: AlertRule
  /** The row's, checked. */
  params: AlertParams
}

/** Values of one kind of field; what was left empty names nothing. */
function namesOf<T extends string>({ params, rule }: KnownRule, kind: AlertField['kind']): T[] {
  return rule.fields
    .filter((field) => field.kind === kind)
    .map(({ key }) => params[key])
    .filter((value): value is T => typeof value === 'string' && value !== '')
}

/** @example namedAssets(rules) // ['coin:ethereum'] */
export const namedAssets = (rules: readonly KnownRule[]): AssetId[] => [
  ...new Set(rules.flatMap((each) => namesOf<AssetId>(each, 'asset'))),
]
export const namedChains = (rules: readonly KnownRule[]): ChainId[] => [
  ...new Set(rules.flatMap((each) => namesOf<ChainId>(each, 'chain'))),
]
export const namedAccounts = (known: KnownRule): AccountId[] => namesOf<AccountId>(known, 'account')
export const namedStrategies = (known: KnownRule): StrategyId[] => namesOf<StrategyId>(known, 'strategy')

/** Of the longest window that a rule looks back over (ms); 0: none does. */
export function longestWindow(rules: readonly KnownRule[]): number {
  const minutes = rules.flatMap(({ params, rule }) =>
    rule.fields.filter(({ kind }) => kind === 'minutes').map(({ key }) => params[key]),
  )
  return Math.max(0, ...minutes.map((value) => (typeof value === 'number' ? value * 60_000 : 0)))
}

/** The next moment that a rule names (ms). @returns `Infinity` when there is none */
export function nextDate(rules: readonly KnownRule[], now: number): number {
  const dates = rules.flatMap(({ params, rule }) =>
    rule.fields.filter(({ kind }) => kind === 'date').map(({ key }) => params[key]),
  )
  const coming = dates.filter((value): value is number => typeof value === 'number' && value > now)
  return Math.min(Number.POSITIVE_INFINITY, ...coming)
}
