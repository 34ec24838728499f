/** A clock that goes by the second, for ages of live values; it stands still where nothing is old. */
import { useEffect, useState } from 'react'

/** @returns ms since epoch @example const now = useSeconds(feed.state !== 'live') */
export function useSeconds(running: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return
    setNow(Date.now())
    const timer = setInterval(() => document.visibilityState === 'visible' && setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [running])
  return now
}
