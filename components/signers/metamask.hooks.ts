/** MetaMask as a page sees it: there or not, what it shares, and the asking for more. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Action, useAction } from '@/components/ui/action.hooks'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { MetaMaskSight } from '@/lib/signers/metamask/watch-metamask.client'

export interface MetaMask {
  /** `undefined` while nothing is known of it. */
  sight: MetaMaskSight | undefined
  /** Why it cannot be seen: absent, silent. */
  error: AppError | null
  lookAgain: () => void
  /** Asks its owner what to share; waits for the answer. */
  ask: Action & { start: () => void; stop: () => void }
}

/** A wallet's worker that was stopped is there again when it is called. */
const AGAIN_MS = 1000

/** @param wallet `stable`, `flask` or an extension id; `null`: none is looked for */
export function useMetaMask(wallet: string | null): MetaMask {
  const [sight, setSight] = useState<MetaMaskSight>()
  const [error, setError] = useState<AppError | null>(null)
  const [looks, setLooks] = useState(0)
  const asking = useRef<AbortController | null>(null)
  const action = useAction()
  const lookAgain = useCallback(() => setLooks((count) => count + 1), [])

  useEffect(() => {
    if (wallet === null) return undefined
    let stopped = false
    let unfollow = () => {}
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = (seen: MetaMaskSight | null) => {
      if (stopped) return
      setSight(seen ?? undefined)
      setError(null)
      if (seen === null) timer = setTimeout(lookAgain, AGAIN_MS)
    }
    import('@/lib/signers/metamask/watch-metamask.client')
      .then(({ watchMetaMask }) => watchMetaMask(wallet, tell))
      .then(
        (stop) => {
          if (stopped) stop()
          else unfollow = stop
        },
        (thrown: unknown) => {
          if (stopped) return
          setSight(undefined)
          setError(toAppError(thrown))
        },
      )
    return () => {
      stopped = true
      clearTimeout(timer)
      unfollow()
    }
  }, [wallet, looks, lookAgain])

  const { run, clear } = action
  useEffect(() => {
    setSight(undefined)
    setError(null)
    clear()
    return () => asking.current?.abort()
  }, [wallet, clear])

  const start = useCallback(() => {
    if (wallet === null) return
    const controller = new AbortController()
    asking.current = controller
    void run(async () => {
      const { askMetaMask } = await import('@/lib/signers/metamask/watch-metamask.client')
      const accounts = await askMetaMask(wallet, controller.signal)
      setSight((seen) => seen && { ...seen, accounts })
    })
  }, [wallet, run])
  const stop = useCallback(() => asking.current?.abort(), [])
  return { sight, error, lookAgain, ask: { ...action, start, stop } }
}
