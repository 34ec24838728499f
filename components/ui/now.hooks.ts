/** The clock for ages on a page: renews itself twice a minute while the page is visible. */
import { useEffect, useState } from 'react'

const RENEW_MS = 30_000

/** @returns ms since epoch */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && setNow(Date.now()), RENEW_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
