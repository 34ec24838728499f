/** The surface of a widget: its name leads to its page. What it was asked for is shown in its states. */
import type { ReactNode } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import type { AppError } from '@/lib/core/errors'

export interface WidgetCardProps {
  title: string
  /** Its full page. */
  href: string
  actions?: ReactNode
  children: ReactNode
}

/** @example <WidgetCard title={t('Alerts')} href="#/alerts">…</WidgetCard> */
export const WidgetCard = (props: WidgetCardProps) => <Card flush {...props} />

export interface WidgetAnswerProps<Answer> {
  /** `null` until it is there. */
  answer: Answer | null
  error?: AppError | null
  onAgain?: () => void
  children: (answer: Answer) => ReactNode
}

/** The last answer stays while the next one fails; the failure stands above it. */
export function WidgetAnswer<Answer>({ answer, error = null, onAgain, children }: WidgetAnswerProps<Answer>) {
  const { t } = useT()
  return (
    <>
      {error && onAgain ? <ProblemBanner error={error} onAgain={onAgain} className="mx-4 mb-3" /> : null}
      {answer !== null ? (
        children(answer)
      ) : error ? null : (
        <div aria-busy="true" className="grid gap-2 px-4 pb-4">
          <span className="sr-only">{t('Computing …')}</span>
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-9 w-2/3" />
        </div>
      )}
    </>
  )
}

/** Nothing there: one sentence, and what can be done. */
export function WidgetEmpty({ sentence, act }: { sentence: string; act?: { label: string; href: string } }) {
  return (
    <div className="grid justify-items-start gap-3 px-4 pt-1 pb-4 text-sm text-muted">
      <p>{sentence}</p>
      {act ? (
        <a className={buttonClass('secondary', 'sm')} href={act.href}>
          {act.label}
        </a>
      ) : null}
    </div>
  )
}
