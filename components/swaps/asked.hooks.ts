/**
 * A question that is asked by a button, not by being there. The last answer stays until the next one is here, and an answer to
 * an older question is dropped.
 */
import { useCallback, useMemo, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import { call } from '@/lib/messages/call.browser'
import type { InputOf, Message, OutputOf } from '@/lib/messages/define'

export interface Asked<M extends Message> {
  answer: { to: InputOf<M>; output: OutputOf<M> } | null
  /** Of the last question. */
  error: AppError | null
  asking: boolean
  ask: (input: InputOf<M>) => void
  /** What was asked has changed: the answer does not belong to it any more. */
  forget: () => void
}

/** @example const offers = useAsked(swapMessages['swaps.quotes']); offers.ask({ request }) */
export function useAsked<M extends Message>(message: M): Asked<M> {
  const [answer, setAnswer] = useState<Asked<M>['answer']>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [asking, setAsking] = useState(false)
  const turn = useRef(0)
  const forget = useCallback(() => {
    turn.current += 1
    setAnswer(null)
    setError(null)
    setAsking(false)
  }, [])
  const ask = useCallback(
    (input: InputOf<M>) => {
      turn.current += 1
      const mine = turn.current
      setAsking(true)
      setError(null)
      call(message, input)
        .then((output) => void (mine === turn.current && setAnswer({ to: input, output })))
        .catch((thrown: unknown) => void (mine === turn.current && setError(toAppError(thrown))))
        .finally(() => void (mine === turn.current && setAsking(false)))
    },
    [message],
  )
  return useMemo(() => ({ answer, error, asking, ask, forget }), [answer, error, asking, ask, forget])
}
