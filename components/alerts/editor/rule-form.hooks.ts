/** The form of one rule while it is being filled in: what is wrong is told once it was to be saved, and nothing typed is lost. */
import { useCallback, useMemo, useState } from 'react'
import { createKeptDrafts } from '@/components/shell/kept-drafts'
import { useQuestionBeforeLeaving } from '@/components/shell/leaving.hooks'
import { useT } from '@/components/shell/translation'
import type { AlertRule } from '@/lib/alerts/define-alert-rule'
import { type RuleDraft, type RuleReading, type RuleStart, readRule, ruleDraft } from './rule-draft'

const drafts = createKeptDrafts<RuleDraft>()

export interface RuleForm {
  draft: RuleDraft
  change: (next: Partial<RuleDraft>) => void
  reading: RuleReading
  /** What is wrong with a field, once it is to be told. */
  said: (key: string) => string | undefined
  /** From now on every field says what is wrong with it. @returns what is to be saved, or `null` */
  press: () => Extract<RuleReading, { repeat: unknown }> | null
  /** What was typed is not wanted, or is saved. */
  drop: () => void
}

/**
 * @param key the rule's id, or what a new one begins with: what was typed for it and not saved is there again
 * @param start only the first one counts: a form does not change under the hands of who fills it in
 */
export function useRuleForm(key: string, rule: AlertRule, start: RuleStart, currency: string): RuleForm {
  const { locale, sentence } = useT()
  const [draft, setDraft] = useState(() => drafts.kept(key) ?? ruleDraft(rule, start, { locale, currency }))
  const [isPressed, setPressed] = useState(false)
  const [isChanged, setChanged] = useState(() => drafts.kept(key) !== undefined)
  const reading = useMemo(() => readRule(rule, draft, locale), [rule, draft, locale])
  const change = useCallback(
    (next: Partial<RuleDraft>) => {
      setChanged(true)
      setDraft((before) => {
        const after = { ...before, ...next }
        drafts.keep(key, after)
        return after
      })
    },
    [key],
  )
  useQuestionBeforeLeaving(isChanged)
  return {
    draft,
    change,
    reading,
    said: (field) => {
      const found =
        isPressed && 'problems' in reading ? reading.problems.find((each) => each.key === field) : undefined
      return found && sentence(found)
    },
    press: () => {
      setPressed(true)
      return 'problems' in reading ? null : reading
    },
    drop: () => {
      drafts.drop(key)
      setChanged(false)
    },
  }
}
