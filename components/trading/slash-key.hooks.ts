/** `/` anywhere on the page, but not while somebody writes. */
import { useEffect, useRef } from 'react'
import { isTyping } from '@/components/portfolio/search-field'

/** @example useSlashKey(() => input.current?.focus()) */
export function useSlashKey(pressed: () => void): void {
  const act = useRef(pressed)
  act.current = pressed
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      event.preventDefault()
      act.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
