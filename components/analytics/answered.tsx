/**
 * A page's answer in its states: not there yet, failed with the way to try again, or shown. An answer that is there stays
 * when the next attempt fails; an answer to another question is never shown.
 */
import type { ReactNode } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import type { AppError } from '@/lib/core/errors'

/** What `useQuestion` gives. */
export interface Asked<Answer> {
  answer: Answer | null
  error: AppError | null
  again: () => void
}

export interface AnsweredProps<Answer> {
  asked: Asked<Answer>
  /** The true shape of what is to come. */
  skeleton: ReactNode
  children: (answer: Answer) => ReactNode
}

/** @example <Answered asked={risk} skeleton={<RiskSkeleton />}>{(view) => <Risk view={view} />}</Answered> */
export function Answered<Answer>({ asked, skeleton, children }: AnsweredProps<Answer>) {
  const { t } = useT()
  const { answer, error, again } = asked
  return (
    <>
      {error ? <ProblemBanner error={error} onAgain={again} /> : null}
      {answer === null ? (
        error ? null : (
          <div aria-busy="true" className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <span className="sr-only">{t('Computing …')}</span>
            {skeleton}
          </div>
        )
      ) : (
        children(answer)
      )}
    </>
  )
}
