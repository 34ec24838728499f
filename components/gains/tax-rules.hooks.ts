/**
 * The tax rules as they are kept, and changing them: each change is shown at once and saved after the one before it, so
 * that two quick changes are both kept. What cannot be saved goes back to what is kept, with the reason.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useQuestion } from '@/components/shell/question.hooks'
import { accountingMessages } from '@/lib/accounting/messages'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import { type AppError, toAppError } from '@/lib/core/errors'
import { call } from '@/lib/messages/call.browser'

/** What each part of the editor gets. */
export interface RulesProps {
  rules: TaxRules
  change: (part: Partial<TaxRules>) => void
}

export interface EditedRules extends Pick<RulesProps, 'change'> {
  /** `null` until they are known. */
  rules: TaxRules | null
  error: AppError | null
}

/** @example const { rules, change } = useTaxRules(); change({ longTerm: 'none' }) */
export function useTaxRules(): EditedRules {
  const { answer, error, again } = useQuestion(accountingMessages['accounting.rules'], {})
  const [wanted, setWanted] = useState<TaxRules | null>(null)
  const [problem, setProblem] = useState<AppError | null>(null)
  const latest = useRef<TaxRules | null>(null)
  const saving = useRef(0)
  const turn = useRef<Promise<void>>(Promise.resolve())

  const show = useCallback((rules: TaxRules | null) => {
    latest.current = rules
    setWanted(rules)
  }, [])
  // What is kept counts again as soon as everything is saved: another tab may have changed it too.
  useEffect(() => {
    if (answer && saving.current === 0) show(null)
  }, [answer, show])

  const save = async (next: TaxRules) => {
    try {
      await call(accountingMessages['accounting.saveRules'], next)
    } catch (thrown) {
      setProblem(toAppError(thrown))
      show(null)
    } finally {
      saving.current -= 1
      if (saving.current === 0) again()
    }
  }
  const change = (part: Partial<TaxRules>) => {
    const before = latest.current ?? answer
    if (!before) return
    const next = { ...before, ...part }
    setProblem(null)
    show(next)
    saving.current += 1
    const task = () => save(next)
    turn.current = turn.current.then(task)
  }
  return { rules: wanted ?? answer, error: problem ?? error, change }
}
