/**
 * A filter that another page hands to the history page with a link. It lives in this page's memory only: accounts and
 * assets never reach the address. Whoever follows the link into a new tab sees the whole history there.
 */
import type { EntryFilter } from '@/lib/ledger/messages'
import { NO_FILTER } from './entry-filter'

let handed: EntryFilter = NO_FILTER

/** The history page, while it is on the screen. */
let taker: ((filter: EntryFilter) => void) | undefined

/** At once where the history is on the screen already; else it begins with it. @example handFilter({ assets }); navigate('history') */
export function handFilter(filter: EntryFilter): void {
  if (taker) taker(filter)
  else handed = filter
}

/** For an effect of the history page. @returns a function that stops following */
export function followHandedFilter(take: (filter: EntryFilter) => void): () => void {
  taker = take
  return () => {
    if (taker === take) taker = undefined
  }
}

/** How a link is followed; with one of these keys it opens another tab or window. */
type Click = Readonly<Record<'ctrlKey' | 'metaKey' | 'shiftKey', boolean>>

/** @example <a href="#/history" onClick={handOnClick({ from, until })}> */
export const handOnClick =
  (filter: EntryFilter) =>
  ({ ctrlKey, metaKey, shiftKey }: Click): void => {
    if (!ctrlKey && !metaKey && !shiftKey) handed = filter
  }

/** What the history page begins with. */
export const handedFilter = (): EntryFilter => handed

/** The history page has it; the next visit begins without. */
export function forgetHandedFilter(): void {
  handed = NO_FILTER
}
