/**
 * Something that is asked for a key, and again when somebody wants it: the last answer to this very key stays on the screen until
 * the next one is here; an error stands beside it, never in its place. An answer that was overtaken is dropped.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'

export interface Asked<T> {
  /** `null` until the first answer to this very key. */
  answer: T | null
  /** Of the last attempt for this key. */
  error: AppError | null
  /** The same function until the key changes. */
  again: () => void
}

/**
 * @param key says what is asked; `null` asks nothing
 * @param ask may be a new function each time; the one of the last render is called
 * @example const { answer, error, again } = useAsked(`${account} ${symbol}`, () => call(message, { account, symbol }))
 */
export function useAsked<T>(key: string | null, ask: () => Promise<T>): Asked<T> {
  const [shown, setShown] = useState<{ key: string; answer: T } | null>(null)
  const [failed, setFailed] = useState<{ key: string; error: AppError } | null>(null)
  const turn = useRef(0)
  const latest = useRef(ask)
  latest.current = ask
  const again = useCallback(() => {
    if (key === null) return
    turn.current += 1
    const mine = turn.current
    latest.current().then(
      (answer) => {
        if (mine !== turn.current) return
        setShown({ key, answer })
        setFailed(null)
      },
      (thrown: unknown) => void (mine === turn.current && setFailed({ key, error: toAppError(thrown) })),
    )
  }, [key])
  useEffect(() => {
    again()
    return () => {
      turn.current += 1
    }
  }, [again])
  return {
    answer: shown !== null && shown.key === key ? shown.answer : null,
    error: failed !== null && failed.key === key ? failed.error : null,
    again,
  }
}
