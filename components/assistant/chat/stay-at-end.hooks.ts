/** Keeps the end in sight while an answer grows, for somebody who is at the end; whoever has scrolled up stays where they are. */
import { type RefObject, useEffect, useRef } from 'react'

export interface StayAtEnd {
  /** At the end of what grows. */
  end: RefObject<HTMLDivElement | null>
  /** Around what grows. */
  stay: RefObject<HTMLDivElement | null>
}

/** @param messages how many there are: another one brings the end into sight */
export function useStayAtEnd(messages: number): StayAtEnd {
  const end = useRef<HTMLDivElement>(null)
  const stay = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  useEffect(() => {
    if (messages > 0) end.current?.scrollIntoView?.({ block: 'end' })
  }, [messages])
  useEffect(() => {
    const [last, whole] = [end.current, stay.current]
    if (!last || !whole || typeof IntersectionObserver === 'undefined') return
    const seen = new IntersectionObserver(
      ([entry]) => {
        isAtEnd.current = entry?.isIntersecting ?? true
      },
      { rootMargin: '0px 0px 120px 0px' },
    )
    const grown = new ResizeObserver(() => isAtEnd.current && last.scrollIntoView({ block: 'end' }))
    seen.observe(last)
    grown.observe(whole)
    return () => {
      seen.disconnect()
      grown.disconnect()
    }
  }, [])
  return { end, stay }
}
