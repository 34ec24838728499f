/** The fields of the order form, checked with every key. Enter asks for the review; while something is missing it goes to the first field that lacks it. */
import { type FormEvent, useRef } from 'react'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import type { OrderDraft } from '@/lib/trading/draft'
import { SIDE_WORDS } from './desk-words'
import { OrderEstimate } from './order-estimate'
import { type FormQuestion, useOrderForm } from './order-form.hooks'
import { firstBlocked, shownProblems } from './order-form-check'
import { ProblemText } from './order-form-field'
import { KindFields } from './order-form-kind'
import { PriceFields } from './order-form-prices'
import { SizeField } from './order-form-size'
import { type TypedField, withKind, withoutReplaced } from './order-form-state'

export type OrderFieldsProps = FormQuestion & {
  /** A review is being made. */
  isReviewing: boolean
  onReview: (draft: OrderDraft) => void
  /** Compares venues for what is typed; absent: not offered. */
  onCompare?: ((draft: OrderDraft) => void) | undefined
}

export function OrderFields({ isReviewing, onReview, onCompare, ...question }: OrderFieldsProps) {
  const { t, sentence } = useT()
  const { state, change, check, isAsked, ask } = useOrderForm(question)
  const inputs = useRef<Partial<Record<TypedField, HTMLInputElement | null>>>({})
  const refOf = (field: TypedField) => (input: HTMLInputElement | null) =>
    void (inputs.current[field] = input)
  const problems = shownProblems(check, state, isAsked)
  const { facts, book, ticker } = question
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReviewing) return
    if (check.isReady) return onReview(check.draft)
    ask()
    const field = firstBlocked(check, state)
    if (field) inputs.current[field]?.focus()
  }
  return (
    <form
      noValidate
      aria-label={t('Order')}
      onSubmit={submit}
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
    >
      {state.replaces === undefined ? null : (
        <Banner
          tone="accent"
          action={
            <Button size="sm" onClick={() => change(withoutReplaced(state))}>
              {t('Make a new one')}
            </Button>
          }
        >
          {t('This changes an open order.')}
        </Banner>
      )}
      <Tabs
        name="order-side"
        label={t('Side')}
        look="segment"
        tabs={[
          { id: 'buy', label: sentence(SIDE_WORDS.buy) },
          { id: 'sell', label: sentence(SIDE_WORDS.sell) },
        ]}
        chosen={state.side}
        onChoose={(side) => change({ ...state, side })}
      />
      <TabPanel name="order-side" chosen={state.side} className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <KindFields
          kind={state.kind}
          timeInForce={state.timeInForce}
          abilities={facts.rules.abilities}
          problems={{ kind: problems.kind, timeInForce: problems.timeInForce }}
          onKind={(kind) => change(withKind(state, kind))}
          onTime={(timeInForce) => change({ ...state, timeInForce })}
        />
        <PriceFields
          state={state}
          rules={facts.rules}
          book={book}
          ticker={ticker}
          problems={problems}
          refOf={refOf}
          onType={(field, text) => change({ ...state, [field]: text })}
        />
        <SizeField
          side={state.side}
          by={state.by}
          value={state.size}
          facts={facts}
          problem={problems.size}
          ref={refOf('size')}
          onChange={(size) => change({ ...state, ...size })}
        />
        {problems.market ? <ProblemText problem={problems.market} /> : null}
        <OrderEstimate
          side={state.side}
          order={check.order}
          estimate={check.estimate}
          facts={facts}
          isPrivate={state.by === 'percent'}
        />
        <div className="grid gap-2">
          <Button type="submit" variant="primary" busy={isReviewing}>
            {t('Review the order')}
          </Button>
          {onCompare ? (
            <Button size="sm" disabled={!check.isReady} onClick={() => onCompare(check.draft)}>
              {t('Compare venues')}
            </Button>
          ) : null}
        </div>
      </TabPanel>
    </form>
  )
}
