/** One running command at a time: pending, the last error as a sentence, and a result for the live region. */
import { useCallback, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { Sentence } from '@/lib/core/sentence'

export interface Action {
  pending: boolean
  error: AppError | null
  /** Starts `work` unless something runs already. @returns whether it succeeded */
  run: (work: () => Promise<void>) => Promise<boolean>
  /** Shows a sentence of the form's own, such as a bad field. */
  fail: (error: AppError) => void
  clear: () => void
}

/** @example const save = useAction(); save.run(async () => { await call(...) }) */
export function useAction(): Action {
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const busy = useRef(false)
  const run = useCallback(async (work: () => Promise<void>) => {
    if (busy.current) return false
    busy.current = true
    setPending(true)
    setError(null)
    try {
      await work()
      return true
    } catch (thrown) {
      setError(toAppError(thrown))
      return false
    } finally {
      busy.current = false
      setPending(false)
    }
  }, [])
  const clear = useCallback(() => setError(null), [])
  return { pending, error, run, fail: setError, clear }
}

export const sentenceOf = (error: AppError | null): Sentence | null => error?.sentence ?? null
