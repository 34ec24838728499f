/**
 * A dry run from the question to the start: asked for, changed leg by leg, started once. What was overtaken by another question or
 * another change is dropped; a start that is under way takes no second one.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { RunId, StrategyId } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import { call } from '@/lib/messages/call.browser'
import { type PlanReview, rebalanceMessages } from '@/lib/rebalance/messages'
import type { PlanEdits } from '@/lib/rebalance/plan/plan'
import { editedPlan, NO_EDITS } from './plan-edit'

export interface ShownPlan {
  step: 'shown'
  /** As it was made: also legs that are left out now. */
  first: PlanReview
  /** As it would be carried out. */
  review: PlanReview
  edits: PlanEdits
  /** A change is being worked in. */
  isChanging: boolean
  /** The last change was refused; the plan before it is shown. */
  problem?: AppError
}

export type PlanPhase =
  | { step: 'asking' }
  | { step: 'unknown'; why: Sentence }
  | { step: 'failed'; error: AppError }
  | ShownPlan

export interface PlanHandle {
  phase: PlanPhase
  /** A new plan; changes are forgotten. */
  again: () => void
  change: (edits: PlanEdits) => void
  /** @returns the run, the same for every press. @throws AppError */
  start: () => Promise<RunId>
}

export function usePlan(strategy: StrategyId, flow: 'both' | 'buys' | undefined): PlanHandle {
  const [phase, setPhase] = useState<PlanPhase>({ step: 'asking' })
  const latest = useRef<PlanPhase>(phase)
  const turn = useRef(0)
  const starting = useRef<Promise<RunId> | null>(null)
  const go = useCallback((next: PlanPhase) => {
    latest.current = next
    setPhase(next)
  }, [])
  const again = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    const show = (next: PlanPhase) => mine === turn.current && go(next)
    show({ step: 'asking' })
    call(rebalanceMessages['rebalance.plan'], { strategy, ...(flow === undefined ? {} : { flow }) }).then(
      (answer) =>
        show(
          'unknown' in answer
            ? { step: 'unknown', why: answer.unknown }
            : { step: 'shown', first: answer, review: answer, edits: NO_EDITS, isChanging: false },
        ),
      (thrown: unknown) => show({ step: 'failed', error: toAppError(thrown) }),
    )
  }, [strategy, flow, go])
  useEffect(() => {
    again()
    return () => {
      turn.current += 1
    }
  }, [again])

  const change = useCallback(
    (edits: PlanEdits) => {
      const now = latest.current
      if (now.step !== 'shown') return
      turn.current += 1
      const mine = turn.current
      const { problem: _, ...before } = now
      go({ ...before, edits, isChanging: true })
      const plan = editedPlan({ first: now.first.id, last: now.review.id }, now.edits, edits)
      call(rebalanceMessages['rebalance.edit'], {
        plan,
        without: [...edits.without],
        amounts: { ...edits.amounts },
      }).then(
        (review) => mine === turn.current && go({ ...before, review, edits, isChanging: false }),
        (thrown: unknown) =>
          mine === turn.current && go({ ...now, isChanging: false, problem: toAppError(thrown) }),
      )
    },
    [go],
  )

  const start = useCallback(() => {
    const now = latest.current
    if (now.step !== 'shown') return Promise.reject(new RangeError('there is no plan to start'))
    const { id: plan, hash, nonce } = now.review
    // Written before anything is awaited: a second press gets the same answer.
    starting.current ??= call(rebalanceMessages['rebalance.start'], { plan, hash, nonce })
      .then(({ run }) => run)
      .catch((thrown: unknown) => {
        starting.current = null
        throw toAppError(thrown)
      })
    return starting.current
  }, [])
  return { phase, again, change, start }
}
