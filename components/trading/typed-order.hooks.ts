/**
 * What is typed into the order form. It lives above the form, which is made anew with every account and while facts are read:
 * nothing that was typed is lost with it, and nothing that was handed is laid on twice.
 */
import { useCallback, useState } from 'react'
import type { AccountId } from '@/lib/core/ids'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { Handed } from './handed.hooks'
import { EMPTY_FORM, type FormState, withDraft, withoutReplaced } from './order-form-state'

export interface TypedOrder {
  state: FormState
  /** The same function as long as the desk is there. */
  change: (next: FormState) => void
}

export interface TypedOrderQuestion {
  market: MarketRef
  account: AccountId | undefined
  /** For this market. */
  handed: Handed | undefined
}

interface Typed {
  key: string
  account: AccountId | undefined
  /** Of what was handed last. */
  turn: number
  state: FormState
}

/** @example const { state, change } = useTypedOrder({ market, account, handed }); change({ ...state, size: '0.5' }) */
export function useTypedOrder(question: TypedOrderQuestion): TypedOrder {
  const [typed, setTyped] = useState<Typed>(() => ({ ...placeOf(question), turn: 0, state: EMPTY_FORM }))
  const next = follow(typed, question)
  if (next !== typed) setTyped(next)
  const change = useCallback((state: FormState) => setTyped((last) => ({ ...last, state })), [])
  return { state: next.state, change }
}

const placeOf = ({ market, account }: TypedOrderQuestion) => ({ key: marketKey(market), account })

/** Another market begins empty. Another account goes on with the figures, but has no part in an order that was being changed. */
function follow(typed: Typed, question: TypedOrderQuestion): Typed {
  const { key, account } = placeOf(question)
  const { handed } = question
  let next = typed
  if (next.key !== key) next = { ...next, key, account, state: EMPTY_FORM }
  if (next.account !== account) next = { ...next, account, state: withoutReplaced(next.state) }
  if (handed !== undefined && handed.turn > next.turn)
    next = { ...next, turn: handed.turn, state: withDraft(next.state, handed.draft) }
  return next
}
