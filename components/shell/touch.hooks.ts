/** Tells the background, at most every half minute, that somebody is here: it moves the idle deadline. */
import { useEffect } from 'react'
import { call } from '@/lib/messages/call.browser'
import { vaultMessages } from '@/lib/vault/messages'

const INTERVAL_MS = 30_000

export function useTouch(): void {
  useEffect(() => {
    let last = 0
    const touch = () => {
      const now = Date.now()
      if (now - last < INTERVAL_MS) return
      last = now
      // The next sign of the user tries again.
      void call(vaultMessages['vault.touch'], {}).catch(() => undefined)
    }
    const events = ['pointerdown', 'keydown', 'wheel'] as const
    for (const event of events) addEventListener(event, touch, { passive: true })
    touch()
    return () => {
      for (const event of events) removeEventListener(event, touch)
    }
  }, [])
}
