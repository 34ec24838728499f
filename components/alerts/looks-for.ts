/** What a rule looks for, in the reader's words. */
import type { AlertParams } from '@/lib/alerts/define-alert-rule'
import { alertRule } from '@/lib/alerts/registry'
import { ruleName } from '@/lib/alerts/rule-name'
import type { AlertWorld } from './alert-world.hooks'

/** @returns `undefined` for a kind that this version does not know, and until figures can be shown */
export function looksFor(
  kind: string,
  params: AlertParams,
  { words, names }: Pick<AlertWorld, 'words' | 'names'>,
): string | undefined {
  const rule = alertRule(kind)
  if (rule === undefined) return undefined
  return words?.told(ruleName(kind, params, names), rule.group)
}
