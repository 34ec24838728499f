/** What became of the order, and what to do next. It never says more than is known. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { isZero } from '@/lib/core/amount'
import type { VenueOrder } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'
import type { OrderOutcome, OrderReview } from '@/lib/trading/review'
import { isDoubled, stateWord } from './desk-words'
import { exactText } from './order-figure'
import { codesOf } from './order-words'

export interface ReviewOutcomeProps {
  review: OrderReview
  outcome: OrderOutcome
  /** The journal's row of this order, which goes on after the answer. */
  row: Pick<OrderRow, 'state' | 'found'> | undefined
}

export function ReviewOutcome({ review, outcome, row }: ReviewOutcomeProps) {
  const { t, sentence } = useT()
  const { venueName: venue } = review
  const state = row ? sentence(stateWord(row, venue).word) : undefined
  return (
    <div className="grid gap-2">
      {row && isDoubled(row) ? (
        <Banner tone="danger" title={t('There is more than one order.')}>
          {t('The one request was doubled on its way to {venue}. Look at your open orders.', { venue })}
        </Banner>
      ) : null}
      <Told review={review} outcome={outcome} row={row} />
      {state === undefined ? null : (
        <p role="status" className="text-sm text-muted">
          {t('In the journal: {state}', { state })}
        </p>
      )}
    </div>
  )
}

function Told({ review, outcome, row }: ReviewOutcomeProps) {
  const { t, sentence } = useT()
  const { venueName: venue } = review
  switch (outcome.kind) {
    case 'placed':
      return (
        <Banner tone="good" title={t('{venue} has the order.', { venue })}>
          <Filled review={review} order={row?.found[0] ?? outcome.order} />
        </Banner>
      )
    case 'rejected':
      return (
        <Banner tone="danger" title={t('{venue} refused the order.', { venue })}>
          {sentence(outcome.error.sentence)}{' '}
          {t('Nothing was bought or sold. Change the order and review it again.')}
        </Banner>
      )
    case 'not-sent':
      return (
        <Banner tone="warn" title={t('Nothing was sent.')}>
          {sentence(outcome.error.sentence)}
        </Banner>
      )
    case 'unknown':
      return (
        <Banner tone="warn" title={t('{venue} is being asked …', { venue })}>
          {t(
            'It is not known yet whether the order arrived. Do not place it again: the journal tells what became of it.',
          )}
        </Banner>
      )
    default:
      return outcome satisfies never
  }
}

function Filled({ review, order: { filled, average } }: { review: OrderReview; order: VenueOrder }) {
  const { t, locale } = useT()
  const { base, quote } = codesOf(review.order.market)
  if (isZero(filled)) return t('Nothing of it is filled yet.')
  const quantity = `${exactText(filled, locale)}\u00a0${base}`
  return average === undefined
    ? t('Filled: {quantity}.', { quantity })
    : t('Filled: {quantity} at {price} on average.', {
        quantity,
        price: `${exactText(average, locale)}\u00a0${quote}`,
      })
}
