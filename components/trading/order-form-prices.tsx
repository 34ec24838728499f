/** The prices that the chosen kind is told by. */
import { useT } from '@/components/shell/translation'
import type { Book, Ticker } from '@/lib/markets/live'
import type { MarketRules } from '@/lib/markets/market-rules'
import type { shownProblems } from './order-form-check'
import { OrderField } from './order-form-field'
import { PriceField } from './order-form-price'
import { type FormState, fieldsOf, type TypedField } from './order-form-state'

export interface PriceFieldsProps {
  state: FormState
  rules: MarketRules
  book: Book | undefined
  ticker: Ticker | undefined
  problems: ReturnType<typeof shownProblems>
  onType: (field: TypedField, text: string) => void
  refOf: (field: TypedField) => (input: HTMLInputElement | null) => void
}

export function PriceFields({ state, rules, book, ticker, problems, onType, refOf }: PriceFieldsProps) {
  const { t } = useT()
  const labels = {
    price: t('Limit price'),
    trigger: state.kind === 'oco' ? t('Stop') : t('Set off at'),
    stopPrice: t('Limit of the stop'),
    trailPercent: t('Distance'),
  }
  return fieldsOf(state.kind).map((field) => {
    if (field === 'size') return null
    const common = {
      label: labels[field],
      value: state[field],
      problem: problems[field],
      onChange: (text: string) => onType(field, text),
      ref: refOf(field),
    }
    if (field === 'trailPercent') return <OrderField key={field} {...common} unit="%" />
    return (
      <PriceField
        key={field}
        {...common}
        unit={rules.quote}
        step={rules.priceStep}
        book={book}
        ticker={ticker}
        {...(field === 'stopPrice' ? { placeholder: t('None: at the market') } : {})}
      />
    )
  })
}
