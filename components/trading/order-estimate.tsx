/** What the order in the form would do, with every key: what is sent, the fee, what it comes to on average, the worst case, what remains. */
import type { ReactNode } from 'react'
import { HiddenAmount } from '@/components/money/hidden-amount'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { subtract } from '@/lib/core/amount'
import type { ResolvedOrder, Side } from '@/lib/core/order'
import type { DeskFacts } from '@/lib/trading/messages'
import type { OrderEstimate as Estimate } from '@/lib/trading/review'
import { OrderFigure, rateText } from './order-figure'
import { figuresIn } from './order-form-words'
import { actOf, priceLines } from './order-words'

export interface OrderEstimateProps {
  side: Side
  order: ResolvedOrder | undefined
  estimate: Estimate | undefined
  facts: DeskFacts
  /** It was typed as a share of what is free, and tells of that. */
  isPrivate: boolean
}

export function OrderEstimate({ side, order, estimate, facts, isPrivate }: OrderEstimateProps) {
  const { t, locale } = useT()
  const { hidden } = useMoneyDisplay()
  const sent = order && (hidden && isPrivate ? <HiddenAmount /> : sentText(order, { t, locale }))
  return (
    <dl className="grid gap-1 border-t border-line pt-2 text-xs">
      <Line name={t('Sends')}>{sent ?? <OrderFigure of={undefined} />}</Line>
      <Line name={t('Pays')}>
        <OrderFigure of={estimate?.pays} isPrivate={isPrivate} />
      </Line>
      <Line name={t('Receives')}>
        <OrderFigure of={estimate?.receives} isPrivate={isPrivate} />
      </Line>
      <Line name={feeName(facts, { t, locale })}>
        <OrderFigure of={estimate?.fee} isPrivate={isPrivate} />
      </Line>
      <Line name={t('Average')}>
        <OrderFigure
          of={estimate?.average && { code: facts.rules.quote, quantity: estimate.average }}
          reason={estimate ? t('It waits: nothing is filled at once.') : t('Not known yet.')}
        />
      </Line>
      <Worst side={side} estimate={estimate} isPrivate={isPrivate} />
      <Line name={t('Remains')}>
        <Remains side={side} estimate={estimate} facts={facts} />
      </Line>
    </dl>
  )
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  // A figure that does not fit beside its name stands below it: it is never cut.
  <div className="flex flex-wrap items-baseline justify-between gap-x-3">
    <dt className="text-muted">{name}</dt>
    <dd className="ms-auto min-w-0 text-end">{children}</dd>
  </div>
)

type Words = Pick<ReturnType<typeof useT>, 't' | 'locale'>

const sentText = (order: ResolvedOrder, words: Words): string =>
  [actOf(order, words), ...priceLines(order, words).map(({ name, text }) => `${name} ${text}`)].join(', ')

const feeName = ({ tier }: DeskFacts, { t, locale }: Words): string =>
  t('Fee ({maker} maker, {taker} taker)', {
    maker: rateText(tier.maker, locale),
    taker: rateText(tier.taker, locale),
  })

function Worst({ side, estimate, isPrivate }: Pick<OrderEstimateProps, 'side' | 'estimate' | 'isPrivate'>) {
  const { t, locale, sentence } = useT()
  const { hidden } = useMoneyDisplay()
  const worst = estimate?.worst
  if (worst && 'unbounded' in worst) {
    const told = figuresIn(worst.unbounded, { locale, hidden: hidden && isPrivate }, ['value'])
    return <Line name={t('Worst case')}>{sentence(told)}</Line>
  }
  return side === 'buy' ? (
    <Line name={t('Pays at most')}>
      <OrderFigure of={worst?.pays} isPrivate={isPrivate} />
    </Line>
  ) : (
    <Line name={t('Receives at least')}>
      <OrderFigure of={worst?.receives} isPrivate={isPrivate} />
    </Line>
  )
}

function Remains({
  side,
  estimate,
  facts: { free, rules },
}: Pick<OrderEstimateProps, 'side' | 'estimate' | 'facts'>) {
  if (!estimate) return <OrderFigure of={undefined} />
  const [has, code] = side === 'sell' ? [free.base, rules.base] : [free.quote, rules.quote]
  return <OrderFigure isPrivate of={{ code, quantity: subtract(has, estimate.pays.quantity) }} />
}
