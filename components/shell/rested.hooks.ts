/** A form that is being typed in is not asked about at every letter. */
import { useEffect, useState } from 'react'

const REST_MS = 500

/** @returns the key, once it has not changed for half a second */
export function useRested(key: string | null): string | null {
  const [rested, setRested] = useState(key)
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), REST_MS)
    return () => clearTimeout(timer)
  }, [key])
  return rested
}
