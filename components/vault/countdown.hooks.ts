/** Whole seconds until a moment, counted down live; 0 when it has passed. Stops its timer at zero. */
import { useEffect, useState } from 'react'

const secondsUntil = (at: number): number => Math.max(0, Math.ceil((at - Date.now()) / 1000))

/** @example const wait = useCountdown(state.nextTryAt) // 30, 29, ... 0 */
export function useCountdown(at: number): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(at))
  useEffect(() => {
    setSeconds(secondsUntil(at))
    if (secondsUntil(at) === 0) return
    const timer = setInterval(() => {
      const left = secondsUntil(at)
      setSeconds(left)
      if (left === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [at])
  return seconds
}
