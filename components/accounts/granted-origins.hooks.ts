/** Which hosts the browser allows, followed while the page is open. */
import { useEffect, useState } from 'react'
import { watchGrantedOrigins } from './host-access.browser'

/** @returns match patterns; `null` until the browser has answered: then nothing is said to be missing */
export function useGrantedOrigins(): readonly string[] | null {
  const [granted, setGranted] = useState<readonly string[] | null>(null)
  useEffect(() => watchGrantedOrigins(setGranted), [])
  return granted
}
