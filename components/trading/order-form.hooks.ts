/** The order form's state: what is typed, and what the check says of it with every key and every new book. */
import { useMemo, useState } from 'react'
import { useT } from '@/components/shell/translation'
import type { AccountId } from '@/lib/core/ids'
import { type MarketRef, marketKey } from '@/lib/core/order'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import type { Book, Ticker } from '@/lib/markets/live'
import type { DeskFacts } from '@/lib/trading/messages'
import type { Handed } from './handed.hooks'
import { checkForm, type FormCheck } from './order-form-check'
import { EMPTY_FORM, type FormState, withDraft } from './order-form-state'

export interface FormQuestion {
  account: AccountId
  market: MarketRef
  facts: DeskFacts
  book: Book | undefined
  ticker: Ticker | undefined
  /** What another part of the desk hands over, taken once for each number; what names another market is not taken. */
  handed: Handed
}

export interface OrderFormState {
  state: FormState
  change: (next: FormState) => void
  check: FormCheck
  /** The review was asked for while something was missing: every problem is shown from now on. */
  isAsked: boolean
  ask: () => void
}

export function useOrderForm({ account, market, facts, book, ticker, handed }: FormQuestion): OrderFormState {
  const { locale } = useT()
  const [state, setState] = useState(EMPTY_FORM)
  const [isAsked, setAsked] = useState(false)
  const [taken, setTaken] = useState(0)
  if (taken !== handed.turn) {
    setTaken(handed.turn)
    const { market: of } = handed.draft
    if (of === undefined || marketKey(of) === marketKey(market)) setState(withDraft(state, handed.draft))
  }
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
      setState(next)
    },
  }
}
