/**
 * The one dialog before an order: built from the review alone, never from what stands in the form. It opens on Cancel, a
 * key that is held confirms nothing, and the button that confirms names the act and works once.
 */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Dialog } from '@/components/ui/dialog'
import type { OrderRow } from '@/lib/db/rows'
import type { OrderReview } from '@/lib/trading/review'
import { figuresIn } from './order-form-words'
import { actOf } from './order-words'
import { OnlyFreshKeys, ReviewActs } from './review-acts'
import { ReviewFigures } from './review-figures'
import type { ShownPhase } from './review-flow.hooks'
import { ReviewState } from './review-state'
import { useSeconds } from './seconds.hooks'
import { WhatItChanges } from './what-it-changes'
import { WhatItRealises } from './what-it-realises'

export interface ReviewDialogProps {
  phase: ShownPhase
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
          <ReviewActs phase={phase} act={act} hasEnded={left === 0} {...{ onConfirm, onAgain, onClose }} />
        </OnlyFreshKeys>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <ReviewState phase={phase} row={row} left={left} />
        {phase.step === 'open' ? <Warnings review={review} /> : null}
        <ReviewFigures review={review} />
        <WhatItRealises realised={review.realised} code={review.estimate.pays.code} />
        <WhatItChanges allocation={review.allocation} />
      </div>
    </Dialog>
  )
}

function Warnings({ review: { warnings } }: { review: OrderReview }) {
  const { t, locale, sentence } = useT()
  if (warnings.length === 0) return null
  return (
    <Banner tone="warn" title={t('Look at this first')}>
      <ul className="list-disc ps-4">
        {warnings.map((warning) => {
          const text = sentence(figuresIn(warning, { locale, hidden: false }))
          return <li key={text}>{text}</li>
        })}
      </ul>
    </Banner>
  )
}
