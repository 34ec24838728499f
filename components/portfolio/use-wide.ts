/** Whether the window is wide enough for tables beside the navigation. */
import { useSyncExternalStore } from 'react'

/** `history`: nine columns want more. */
const QUERIES = { table: '(min-width: 64rem)', history: '(min-width: 88rem)' } as const

const follow = (query: string) => ({
  subscribe: (changed: () => void) => {
    const list = window.matchMedia(query)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  },
  matches: () => window.matchMedia(query).matches,
})

const FOLLOWED = { table: follow(QUERIES.table), history: follow(QUERIES.history) }

export function useWide(what: keyof typeof QUERIES = 'table'): boolean {
  const { subscribe, matches } = FOLLOWED[what]
  return useSyncExternalStore(subscribe, matches)
}
