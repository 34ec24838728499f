/**
 * The browser's own shortcut for the search: it opens in the tab that was brought to the front, and over no dialog. Asked of a tab that is
 * locked, it comes with the PIN.
 */
import { useEffect, useRef } from 'react'
import { onNotice } from '@/lib/messages/broadcast.browser'
import { readOwnTab } from './own-tab.browser'
import { isCovered } from './single-key'

/** Whoever comes back later did not mean the search. */
const KEPT_MS = 60_000

/** @param isOpen not while the page is locked @example useSearchNotice(() => setShown('palette'), isOpen) */
export function useSearchNotice(show: () => void, isOpen: boolean): void {
  const act = useRef(show)
  act.current = show
  const isNow = useRef(isOpen)
  isNow.current = isOpen
  const askedAt = useRef<number>(undefined)
  useEffect(
    () =>
      onNotice((notice) => {
        if (notice.kind !== 'search') return
        void readOwnTab().then((own) => {
          if (own !== notice.tab) return
          if (!isNow.current) askedAt.current = performance.now()
          else if (!isCovered()) act.current()
        })
      }),
    [],
  )
  useEffect(() => {
    if (!isOpen) return
    const at = askedAt.current
    askedAt.current = undefined
    if (at !== undefined && performance.now() - at < KEPT_MS) act.current()
  }, [isOpen])
}
