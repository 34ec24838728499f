/** A price field: with the best prices at hand, and the market's step under the arrow keys. */
import type { Ref } from 'react'
import { useT } from '@/components/shell/translation'
import { type Amount, add, isNegative, subtract } from '@/lib/core/amount'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import { readFigure } from '@/lib/i18n/format/read-figure'
import type { Book, Ticker } from '@/lib/markets/live'
import type { DraftProblem } from '@/lib/trading/draft'
import { roundDown } from '@/lib/trading/round-to-step'
import { middleOf } from '@/lib/trading/walk-book'
import { OrderField } from './order-form-field'

export interface PriceFieldProps {
  label: string
  unit: string
  value: string
  step: Amount
  book: Book | undefined
  ticker: Ticker | undefined
  problem: DraftProblem | undefined
  placeholder?: string
  onChange: (text: string) => void
  ref?: Ref<HTMLInputElement>
}

export function PriceField({ step, book, ticker, value, onChange, label, ...rest }: PriceFieldProps) {
  const { t, locale } = useT()
  const [bid, ask] = [book?.bids[0]?.[0] ?? ticker?.bid, book?.asks[0]?.[0] ?? ticker?.ask]
  const middle = bid && ask && middleOf({ bids: [[bid, bid]], asks: [[ask, ask]] })
  const write = (price: Amount) => onChange(price.replace('.', decimalMark(locale)))
  const move = (direction: 1 | -1) => {
    const from = readFigure(value, decimalMark(locale)) ?? middle
    if (from === undefined) return
    const next = direction === 1 ? add(from, step) : subtract(from, step)
    if (!isNegative(next)) write(roundDown(next, step))
  }
  const prices = [
    { name: t('Bid'), about: t('{field}: at the best bid', { field: label }), price: bid },
    {
      name: t('Mid'),
      about: t('{field}: in the middle', { field: label }),
      price: middle && roundDown(middle, step),
    },
    { name: t('Ask'), about: t('{field}: at the best ask', { field: label }), price: ask },
  ]
  return (
    <OrderField
      {...rest}
      label={label}
      value={value}
      onChange={onChange}
      onStep={move}
      acts={
        <span className="flex gap-0.5">
          {prices.map(({ name, about, price }) => (
            <button
              key={name}
              type="button"
              // What is seen is a part of the name, for those who speak it.
              aria-label={`${name}. ${about}`}
              disabled={price === undefined}
              onClick={() => price && write(price)}
              className="h-8 rounded-md px-2 text-xs text-muted hover:bg-hover hover:text-ink disabled:opacity-50"
            >
              {name}
            </button>
          ))}
        </span>
      }
    />
  )
}
