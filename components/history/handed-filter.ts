/**
 * A filter that another page hands to the history page with a link. It lives in this page's memory only: accounts and
 * assets never reach the address. Whoever follows the link into a new tab sees the whole history there.
 */
import type { EntryFilter } from '@/lib/ledger/messages'
import { NO_FILTER } from './entry-filter'

let handed: EntryFilter = NO_FILTER

/** @example <a href="#/history" onClick={() => handFilter({ from, until })}> */
export function handFilter(filter: EntryFilter): void {
  handed = filter
}

/** What the history page begins with. */
export const handedFilter = (): EntryFilter => handed

/** The history page has it; the next visit begins without. */
export function forgetHandedFilter(): void {
  handed = NO_FILTER
}
