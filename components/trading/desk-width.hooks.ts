/** How many columns the desk has: by the window, because the navigation stands beside it from 720 px on. */
import { useSyncExternalStore } from 'react'

/** `narrow`: tabs. `middle`: chart and orders beside the form. `wide`: the search too. `vast`: the book apart from the form. */
export type DeskWidth = 'narrow' | 'middle' | 'wide' | 'vast'

const QUERIES = [
  ['vast', '(min-width: 110rem)'],
  ['wide', '(min-width: 84rem)'],
  ['middle', '(min-width: 62rem)'],
] as const

const subscribe = (changed: () => void) => {
  const lists = QUERIES.map(([, query]) => window.matchMedia(query))
  for (const list of lists) list.addEventListener('change', changed)
  return () => {
    for (const list of lists) list.removeEventListener('change', changed)
  }
}

const read = (): DeskWidth => QUERIES.find(([, query]) => window.matchMedia(query).matches)?.[0] ?? 'narrow'

export const useDeskWidth = (): DeskWidth => useSyncExternalStore(subscribe, read)
