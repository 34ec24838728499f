/**
 * The keyboard in a long list of which only a window is in the page: one Tab stop, arrow and page keys move from row to
 * row. A row that is still on its way gets the focus when it is there; until then, and when the row that had it was scrolled
 * out of the page, the list itself has it, so that no key is lost.
 */
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { rowAfter } from './row-step'
import { type RowWindow, type Scrolled, scrollTopFor } from './row-window'

export interface RowFocus {
  /** The one row whose link the Tab key reaches. */
  stop: number
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: (event: FocusEvent<HTMLElement>) => void
  onBlur: (event: FocusEvent<HTMLElement>) => void
}

export interface RowFocusProps {
  /** The scrolled element; its rows carry `aria-rowindex`, of which the head has the first. */
  box: RefObject<HTMLElement | null>
  scrolled: Scrolled
  shown: RowWindow
  scrollTo: (scrollTop: number) => void
}

/** The head, and counting from one. */
const BEFORE_ROWS = 2

export function useRowFocus({ box, scrolled, shown, scrollTo }: RowFocusProps): RowFocus {
  const [active, setActive] = useState(0)
  /** The row that the keys have led to and that has not got the focus yet. */
  const wanted = useRef<number | null>(null)
  const held = useRef(false)
  const isShown = active >= shown.first && active < shown.last
  const stop = isShown ? active : shown.seen

  useLayoutEffect(() => {
    const list = box.current
    if (!list || !held.current) return
    if (wanted.current !== null) {
      const link = list.querySelector<HTMLElement>(`[aria-rowindex="${wanted.current + BEFORE_ROWS}"] a`)
      link?.focus()
      if (link) wanted.current = null
    }
    // React tells no blur of what it takes out of the page.
    if (!list.contains(document.activeElement)) list.focus({ preventScroll: true })
  })

  return {
    stop,
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const { viewport, rowHeight, total } = scrolled
      const from = wanted.current ?? rowOf(event.target) ?? stop
      const to = rowAfter(event.key, { from, total, page: Math.floor(viewport / rowHeight) - 1 })
      if (to === undefined) return
      event.preventDefault()
      wanted.current = to
      setActive(to)
      scrollTo(scrollTopFor(to, scrolled))
    },
    onFocus: ({ target }) => {
      held.current = true
      const row = rowOf(target)
      if (row !== undefined) setActive(row)
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
      held.current = false
      wanted.current = null
    },
  }
}

function rowOf(target: EventTarget): number | undefined {
  const index =
    target instanceof Element ? target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') : null
  return index === null || index === undefined ? undefined : Number(index) - BEFORE_ROWS
}
