/** The clock for offers that hold for seconds. */
import { useEffect, useState } from 'react'

const RENEW_MS = 1000

/** @returns ms since epoch, renewed every second while the page is visible */
export function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && setNow(Date.now()), RENEW_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
