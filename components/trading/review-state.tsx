/** Where a review stands: how long it can be confirmed, that it is on its way, or what became of it. */
import { useEffect, useRef } from 'react'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import type { OrderRow } from '@/lib/db/rows'
import type { ShownPhase } from './review-flow.hooks'
import { ReviewOutcome } from './review-outcome'

export interface ReviewStateProps {
  phase: ShownPhase
  row: Pick<OrderRow, 'state' | 'found'> | undefined
  /** Seconds until the review ends. */
  left: number
}

/** Takes the focus when it changes after the confirm: the button that had it is gone. */
export function ReviewState({ phase, row, left }: ReviewStateProps) {
  const { t } = useT()
  const place = useRef<HTMLDivElement>(null)
  const { step } = phase
  useEffect(() => {
    if (step === 'done' || step === 'silent') place.current?.focus()
  }, [step])
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {step === 'open' ? (
        left > 0 ? (
          <p className="text-sm text-muted">
            {t('Nothing is sent yet. {left} s left to confirm.', { left })}
          </p>
        ) : (
          <Banner tone="warn">{t('This review has ended. Nothing was sent.')}</Banner>
        )
      ) : (
        <AfterConfirm phase={phase} row={row} />
      )}
    </div>
  )
}

function AfterConfirm({
  phase,
  row,
}: Omit<ReviewStateProps, 'left'> & { phase: Exclude<ShownPhase, { step: 'open' }> }) {
  const { t, sentence } = useT()
  const { venueName: venue } = phase.review
  switch (phase.step) {
    case 'sending':
      return (
        <Banner tone="accent">{t('On its way to {venue}. Closing this does not stop it.', { venue })}</Banner>
      )
    case 'silent':
      return (
        <Banner tone="warn" title={t('There was no answer.')}>
          {sentence(phase.error.sentence)}{' '}
          {t('Asking sends nothing a second time: an order is sent once for each review.')}
        </Banner>
      )
    case 'done':
      return <ReviewOutcome review={phase.review} outcome={phase.outcome} row={row} />
    default:
      return phase satisfies never
  }
}
