/** What an order does, in figures, from the review alone: what leaves, what arrives, fee, prices, worst case, where. */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { isZero } from '@/lib/core/amount'
import { formatNumber } from '@/lib/i18n/format/number-format'
import { FIELDS_OF_KIND } from '@/lib/trading/fields-of-kind'
import type { OrderReview } from '@/lib/trading/review'
import { KIND_WORDS } from './desk-words'
import { OrderFigure, rateText } from './order-figure'
import { figuresIn, TIME_WORDS } from './order-form-words'
import { codesOf, priceLines } from './order-words'
import { PaperBadge } from './paper-badge'

const percent = { style: 'percent', maximumFractionDigits: 2 } as const

export function ReviewFigures({ review }: { review: OrderReview }) {
  const { t, locale, sentence } = useT()
  const { order, estimate, accountLabel, venueName, paper } = review
  return (
    <dl className="grid gap-1.5 text-sm">
      <Line name={t('Where')}>
        <span className="inline-flex flex-wrap items-center justify-end gap-1.5">
          {t('{account} at {venue}', { account: accountLabel, venue: venueName })}
          <PaperBadge paper={paper} />
        </span>
      </Line>
      <Line name={t('Kind of order')}>
        {sentence(KIND_WORDS[order.kind])}
        {FIELDS_OF_KIND[order.kind].timesInForce.length > 1
          ? `, ${sentence(TIME_WORDS[order.timeInForce])}`
          : ''}
      </Line>
      {priceLines(order, { t, locale }).map(({ name, text }) => (
        <Line key={name} name={name}>
          <span className="figure">{text}</span>
        </Line>
      ))}
      <Line name={t('Leaves')}>
        <OrderFigure of={estimate.pays} className="font-medium" />
      </Line>
      <Line name={t('Arrives')}>
        <OrderFigure of={estimate.receives} className="font-medium" />
      </Line>
      <Fee review={review} />
      <Expected review={review} />
      <Worst review={review} />
      <Market review={review} />
    </dl>
  )
}

/** In a narrow window a long figure stands below its name. */
const Line = ({ name, note, children }: { name: string; note?: ReactNode; children: ReactNode }) => (
  <div className="flex flex-wrap items-baseline justify-between gap-x-4">
    <dt className="text-muted">{name}</dt>
    <dd className="ms-auto min-w-0 text-end break-words">{children}</dd>
    {note ? <dd className="basis-full text-end text-xs text-muted">{note}</dd> : null}
  </div>
)

function Fee({ review: { estimate, venueName } }: { review: OrderReview }) {
  const { t, locale } = useT()
  const { maker, taker, source } = estimate.tier
  const rates = { maker: rateText(maker, locale), taker: rateText(taker, locale), venue: venueName }
  const note =
    source === 'account'
      ? t('{maker} maker, {taker} taker, as {venue} tells it of your key', rates)
      : t('{maker} maker, {taker} taker, by the public list of {venue}', rates)
  return (
    <Line name={t('Fee')} note={note}>
      <OrderFigure of={estimate.fee} />
    </Line>
  )
}

function Expected({ review: { order, estimate } }: { review: OrderReview }) {
  const { t, locale } = useT()
  const { base, quote } = codesOf(order.market)
  const { average, last, slippage, beyondBook } = estimate
  if (average === undefined)
    return <Line name={t('Average')}>{t('It waits: nothing is filled at once.')}</Line>
  const slips = slippage !== undefined && slippage > 0
  return (
    <>
      <Line
        name={t('Average')}
        note={
          slips
            ? t('{share} worse than the middle of the book', {
                share: formatNumber(slippage, locale, percent),
              })
            : null
        }
      >
        <OrderFigure of={{ code: quote, quantity: average }} />
      </Line>
      {last === undefined ? null : (
        <Line name={t('Last price that is touched')}>
          <OrderFigure of={{ code: quote, quantity: last }} />
        </Line>
      )}
      {isZero(beyondBook) ? null : (
        <Line name={t('Beyond the book')} note={t('In no figure here: its price is not known.')}>
          <OrderFigure of={{ code: base, quantity: beyondBook }} />
        </Line>
      )}
    </>
  )
}

function Worst({ review: { order, estimate } }: { review: OrderReview }) {
  const { t, locale, sentence } = useT()
  const { worst } = estimate
  if ('unbounded' in worst)
    return (
      <Line name={t('Worst case')}>{sentence(figuresIn(worst.unbounded, { locale, hidden: false }))}</Line>
    )
  return order.side === 'buy' ? (
    <Line name={t('Pays at most')}>
      <OrderFigure of={worst.pays} />
    </Line>
  ) : (
    <Line name={t('Receives at least')}>
      <OrderFigure of={worst.receives} />
    </Line>
  )
}

function Market({ review: { order, estimate, reference, driftBound } }: { review: OrderReview }) {
  const { t, locale } = useT()
  if (reference === undefined) return null
  const age = formatNumber(estimate.bookAge / 1000, locale, { maximumFractionDigits: 1 })
  return (
    <Line
      name={t('Middle of the book')}
      note={t('{age} s old. When it moves by more than {share} the confirm is refused.', {
        age,
        share: formatNumber(driftBound, locale, percent),
      })}
    >
      <OrderFigure of={{ code: codesOf(order.market).quote, quantity: reference }} />
    </Line>
  )
}
