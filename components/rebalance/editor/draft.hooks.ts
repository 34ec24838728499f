/** The form of one strategy: what is in it, what is wrong with it, and what of it would be lost if the page went away. */
import { useCallback, useMemo, useState } from 'react'
import { useQuestionBeforeLeaving } from '@/components/shell/leaving.hooks'
import { useT } from '@/components/shell/translation'
import type { Method } from '@/lib/rebalance/methods/define-method'
import { type DraftForm, shownProblem } from './draft-form'
import { strategyDrafts } from './kept-drafts'
import { type DraftReading, readDraft } from './read-draft'
import type { StrategyDraft } from './strategy-draft'

export interface StrategyForm extends DraftForm {
  reading: DraftReading
  /** Something in it is not saved. */
  isChanged: boolean
  /** From now on every field says what is wrong with it. @returns what is to be saved, or `null` */
  press: () => Extract<DraftReading, { name: string }> | null
  /** What was typed is not wanted, or is saved. */
  drop: () => void
}

/**
 * @param key the strategy's id, or `new`: what was typed for it and not saved is there again
 * @param start what is stored, or the form that begins
 */
export function useStrategyForm(key: string, start: StrategyDraft, methods: readonly Method[]): StrategyForm {
  const { locale, sentence } = useT()
  const [draft, setDraft] = useState<StrategyDraft>(() => strategyDrafts.kept(key) ?? start)
  const [isPressed, setPressed] = useState(false)
  const [isChanged, setChanged] = useState(() => strategyDrafts.kept(key) !== undefined)
  const reading = useMemo(() => readDraft(draft, methods, locale), [draft, methods, locale])
  const change = useCallback(
    (next: Partial<StrategyDraft>) => {
      setChanged(true)
      setDraft((before) => {
        const after = { ...before, ...next }
        strategyDrafts.keep(key, after)
        return after
      })
    },
    [key],
  )
  const press = useCallback(() => {
    setPressed(true)
    return 'problems' in reading ? null : reading
  }, [reading])
  const drop = useCallback(() => {
    strategyDrafts.drop(key)
    setChanged(false)
  }, [key])
  useQuestionBeforeLeaving(isChanged)
  return {
    draft,
    change,
    reading,
    isChanged,
    press,
    drop,
    said: (field) =>
      isPressed && 'problems' in reading ? shownProblem(reading.problems, field, sentence) : undefined,
  }
}
