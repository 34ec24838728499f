/** What a rule looks for, in one line: its name where the user has given none. */
import { type ToldSentence, tell } from '@/lib/core/note'
import { checkParams } from './check-params'
import type { AlertParams, RuleNames } from './define-alert-rule'
import { alertRule } from './registry'

/**
 * @returns for params that do not fit the rule any more, its plain name
 * @example ruleName('price-above', { asset, price: { value: '3200', currency: 'usd' } }, names) // 'ETH above $3,200.00'
 */
export function ruleName(kind: string, params: AlertParams, names: RuleNames): ToldSentence {
  const rule = alertRule(kind)
  if (!rule) return tell('A rule that this version does not have')
  const checked = checkParams(rule, params)
  return 'params' in checked && rule.named ? rule.named(checked.params, names) : { sentence: rule.name }
}
