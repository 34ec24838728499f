/** The choice of the analytics pages: kept in this page's memory until the session ends, never in clear on the disk. */
import { useCallback, useState } from 'react'
import { watchVaultSession } from '@/lib/vault/session.browser'
import { type AnalyticsChoice, FIRST_CHOICE } from './analytics-choice'

let kept = FIRST_CHOICE
let watching = false

/** Accounts and assets are in it: a lock takes it away. */
function watchOnce(): void {
  if (watching) return
  watching = true
  watchVaultSession(() => {
    kept = FIRST_CHOICE
  })
}

/** @example const [choice, change] = useAnalyticsChoice(); change({ range: { name: '1y' } }) */
export function useAnalyticsChoice(): [AnalyticsChoice, (change: Partial<AnalyticsChoice>) => void] {
  const [choice, setChoice] = useState(() => {
    watchOnce()
    return kept
  })
  const change = useCallback((changed: Partial<AnalyticsChoice>) => {
    kept = { ...kept, ...changed }
    setChoice(kept)
  }, [])
  return [choice, change]
}
