/**
 * A question of a page that is asked again whenever the ledger changes. The last answer stays on the screen until the
 * next one is here, so nothing flickers; an error stands beside it, never in its place.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import { onNotice } from '@/lib/messages/broadcast.browser'
import { call } from '@/lib/messages/call.browser'
import type { InputOf, Message, OutputOf } from '@/lib/messages/define'

export interface Question<Out> {
  /** `null` until the first answer to this very input. */
  answer: Out | null
  /** Of the last attempt. */
  error: AppError | null
  again: () => void
}

/** Notices come in bursts while the past is read; one question answers a burst. */
const BURST_MS = 300

/**
 * @param input `null` asks nothing
 * @example const { answer, error, again } = useQuestion(ledgerMessages['ledger.gains'], {})
 */
export function useQuestion<M extends Message>(message: M, input: InputOf<M> | null): Question<OutputOf<M>> {
  const key = input === null ? null : JSON.stringify(input)
  const [shown, setShown] = useState<{ key: string; answer: OutputOf<M> } | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const turn = useRef(0)
  const again = useCallback(() => {
    if (key === null) return
    turn.current += 1
    const mine = turn.current
    call(message, JSON.parse(key) as InputOf<M>).then(
      (answer) => {
        if (mine !== turn.current) return
        setShown({ key, answer })
        setError(null)
      },
      (thrown: unknown) => void (mine === turn.current && setError(toAppError(thrown))),
    )
  }, [message, key])
  useEffect(() => {
    setError(null)
    again()
    const stop = onLedgerNotice(again)
    return () => {
      stop()
      turn.current += 1
    }
  }, [again])
  return { answer: shown !== null && shown.key === key ? shown.answer : null, error, again }
}

/** Hears that the ledger changed, once per burst. @returns a function that stops listening */
export function onLedgerNotice(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = onNotice(({ kind }) => {
    if (kind !== 'ledger' || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      changed()
    }, BURST_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
