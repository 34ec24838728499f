/** State of a part of the popup that outlives its closing. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { keepValue, keptValue } from './kept-page'

/**
 * @param fits what was kept may come from another version
 * @example const [search, setSearch] = useKept('search', '', isText)
 */
export function useKept<T>(
  key: string,
  initial: T,
  fits: (value: unknown) => value is T,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = keptValue(key)
    return fits(kept) ? kept : initial
  })
  return [
    value,
    (next) => {
      setValue(next)
      keepValue(key, next)
    },
  ]
}

export const isText = (value: unknown): value is string => typeof value === 'string'

/** A closing page runs no timer that is late. */
const WRITE_MS = 100

/**
 * How far a part was scrolled, by what is in it: back there once its content is tall enough.
 * @example <div ref={useKeptScroll(`scroll.${tab}`)} className="overflow-y-auto">…</div>
 */
export function useKeptScroll(key: string): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const part = element.current
    if (!part) return
    const wanted = keptValue(key)
    const stopRestoring = typeof wanted === 'number' && wanted > 0 ? restore(part, wanted) : () => undefined
    let writtenAt = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      writtenAt = performance.now()
      keepValue(key, part.scrollTop)
    }
    const onScroll = () => {
      clearTimeout(timer)
      if (performance.now() - writtenAt > WRITE_MS) return write()
      timer = setTimeout(write, WRITE_MS)
    }
    part.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      stopRestoring()
      clearTimeout(timer)
      part.removeEventListener('scroll', onScroll)
    }
  }, [key])
  return element
}

/** The list is longer when the whole view has come; whoever scrolls by themselves meanwhile is left alone. */
function restore(part: HTMLElement, wanted: number): () => void {
  const apply = () => {
    if (part.scrollHeight - part.clientHeight < wanted) return
    part.scrollTop = wanted
    stop()
  }
  const grown = new MutationObserver(apply)
  const stop = () => {
    grown.disconnect()
    part.removeEventListener('wheel', stop)
    part.removeEventListener('pointerdown', stop)
  }
  part.addEventListener('wheel', stop, { passive: true })
  part.addEventListener('pointerdown', stop)
  grown.observe(part, { childList: true, subtree: true })
  apply()
  return stop
}
