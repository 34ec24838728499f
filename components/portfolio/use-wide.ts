/** Whether the window is wide enough for tables beside the navigation. */
import { useSyncExternalStore } from 'react'

const QUERY = '(min-width: 64rem)'

function subscribe(changed: () => void) {
  const query = window.matchMedia(QUERY)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches)
