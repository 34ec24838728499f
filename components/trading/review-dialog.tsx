/**
 * The one dialog before an order: built from the review alone, never from what stands in the form. It opens on Cancel, a
 * key that is held confirms nothing, and the button that confirms names the act and works once.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { OrderRow } from '@/lib/db/rows'
import type { OrderReview } from '@/lib/trading/review'
import { figuresIn } from './order-form-words'
import { actOf } from './order-words'
import { ReviewFigures } from './review-figures'
import type { ReviewPhase } from './review-flow.hooks'
import { ReviewOutcome } from './review-outcome'
import { useSeconds } from './seconds.hooks'
import { WhatItChanges } from './what-it-changes'
import { WhatItRealises } from './what-it-realises'

type Shown = Extract<ReviewPhase, { review: OrderReview }>

export interface ReviewDialogProps {
  phase: Shown
  /** The journal's row of this order, once there is one. */
  row: Pick<OrderRow, 'state' | 'found'> | undefined
  onConfirm: () => void
  /** The same draft, reviewed anew. */
  onAgain: () => void
  onClose: () => void
}

export function ReviewDialog({ phase, row, onConfirm, onAgain, onClose }: ReviewDialogProps) {
  const { t, locale } = useT()
  const { review } = phase
  const now = useSeconds(phase.step === 'open')
  const left = Math.max(0, Math.ceil((review.expiresAt - now) / 1000))
  const act = actOf(review.order, { t, locale })
  return (
    <Dialog
      open
      size="lg"
      title={review.paper ? t('Paper: {act}', { act }) : act}
      onClose={onClose}
      footer={
        <OnlyFreshKeys>
          <Acts phase={phase} act={act} hasEnded={left === 0} {...{ onConfirm, onAgain, onClose }} />
        </OnlyFreshKeys>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <State phase={phase} row={row} left={left} />
        {phase.step === 'open' ? <Warnings review={review} /> : null}
        <ReviewFigures review={review} />
        <WhatItRealises realised={review.realised} code={review.estimate.pays.code} />
        <WhatItChanges allocation={review.allocation} />
      </div>
    </Dialog>
  )
}

/** Enter that is still held from the form presses nothing here. */
function OnlyFreshKeys({ children }: { children: ReactNode }) {
  const refuse = (event: KeyboardEvent) => {
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
  }
  return (
    <div className="contents" onKeyDownCapture={refuse}>
      {children}
    </div>
  )
}

interface ActsProps extends Omit<ReviewDialogProps, 'row'> {
  act: string
  hasEnded: boolean
}

function Acts({ phase, act, hasEnded, onConfirm, onAgain, onClose }: ActsProps) {
  const { t } = useT()
  switch (phase.step) {
    case 'open':
      return (
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          {hasEnded ? (
            <Button variant="primary" onClick={onAgain}>
              {t('Review it again')}
            </Button>
          ) : (
            <Button variant="primary" onClick={onConfirm}>
              {act}
            </Button>
          )}
        </>
      )
    case 'sending':
      return (
        <>
          <Button onClick={onClose}>{t('Close')}</Button>
          <Button variant="primary" busy disabled>
            {act}
          </Button>
        </>
      )
    case 'silent':
      return (
        <>
          <Button onClick={onClose}>{t('Close')}</Button>
          <Button variant="primary" onClick={onConfirm}>
            {t('Ask what became of it')}
          </Button>
        </>
      )
    case 'done':
      return (
        <>
          <Button onClick={onClose}>{t('Close')}</Button>
          {phase.outcome.kind === 'not-sent' ? (
            <Button variant="primary" onClick={onAgain}>
              {t('Review it again')}
            </Button>
          ) : null}
        </>
      )
    default:
      return phase satisfies never
  }
}

/** Takes the focus when it changes after the confirm: the button that had it is gone. */
function State({ phase, row, left }: Pick<ReviewDialogProps, 'phase' | 'row'> & { left: number }) {
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
}: {
  phase: Exclude<Shown, { step: 'open' }>
  row: ReviewDialogProps['row']
}) {
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

function Warnings({ review: { warnings } }: { review: OrderReview }) {
  const { t, locale, sentence } = useT()
  if (warnings.length === 0) return null
  return (
    <Banner tone="warn" title={t('Look at this first')}>
      <ul className="list-disc pl-4">
        {warnings.map((warning) => {
          const text = sentence(figuresIn(warning, { locale, hidden: false }))
          return <li key={text}>{text}</li>
        })}
      </ul>
    </Banner>
  )
}
