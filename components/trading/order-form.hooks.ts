/** What the check says of what is typed, with every key and every new book. */
import { useMemo, useState } from 'react'
import { useT } from '@/components/shell/translation'
import type { AccountId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import type { Book, Ticker } from '@/lib/markets/live'
import type { DeskFacts } from '@/lib/trading/messages'
import { checkForm, type FormCheck } from './order-form-check'
import type { FormState } from './order-form-state'
import type { TypedOrder } from './typed-order.hooks'

export interface FormQuestion {
  account: AccountId
  market: MarketRef
  facts: DeskFacts
  book: Book | undefined
  ticker: Ticker | undefined
  typed: TypedOrder
}

export interface OrderFormState {
  state: FormState
  change: (next: FormState) => void
  check: FormCheck
  /** The review was asked for while something was missing: every problem is shown from now on. */
  isAsked: boolean
  ask: () => void
}

export function useOrderForm({ account, market, facts, book, ticker, typed }: FormQuestion): OrderFormState {
  const { locale } = useT()
  const { state } = typed
  const [isAsked, setAsked] = useState(false)
  const check = useMemo(
    () =>
      checkForm(
        state,
        { account, market, decimalMark: decimalMark(locale) },
        {
          facts,
          book,
          ticker,
          now: Date.now(),
        },
      ),
    [state, account, market, locale, facts, book, ticker],
  )
  return {
    state,
    check,
    isAsked,
    ask: () => setAsked(true),
    change: (next) => {
      setAsked(false)
      typed.change(next)
    },
  }
}
