/** The review over the desk: nothing while it is asked for, why there is none, or the dialog. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { OrderRow } from '@/lib/db/rows'
import { ReviewDialog } from './review-dialog'
import type { ReviewFlow } from './review-flow.hooks'

export interface OrderReviewFlowProps {
  flow: ReviewFlow
  /** The journal, newest first: the order goes on there after the answer. */
  journal: readonly OrderRow[] | null
}

/** @example const flow = useReviewFlow(); <OrderForm … onReview={flow.begin} isReviewing={flow.phase.step === 'asking'} /> <OrderReviewFlow flow={flow} journal={journal} /> */
export function OrderReviewFlow({ flow, journal }: OrderReviewFlowProps) {
  const { t, sentence } = useT()
  const { phase, begin, confirm, close } = flow
  switch (phase.step) {
    case 'none':
    case 'asking':
      return null
    case 'refused':
      return (
        <Banner
          tone="danger"
          title={t('This order cannot be reviewed.')}
          action={
            <span className="flex gap-1">
              <Button size="sm" onClick={close}>
                {t('Dismiss')}
              </Button>
              <Button size="sm" onClick={() => begin(phase.draft)}>
                {t('Try again')}
              </Button>
            </span>
          }
        >
          {sentence(phase.error.sentence)}
        </Banner>
      )
    case 'open':
    case 'sending':
    case 'silent':
    case 'done':
      return (
        <ReviewDialog
          // Another review is another dialog: it begins at Cancel again.
          key={phase.review.id}
          phase={phase}
          row={journal?.find(({ id }) => id === phase.review.id)}
          onConfirm={confirm}
          onAgain={() => begin(phase.draft)}
          onClose={close}
        />
      )
    default:
      return phase satisfies never
  }
}
