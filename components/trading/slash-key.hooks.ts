/** `/` anywhere on the page, but not while somebody writes. */
import { useEffect, useRef } from 'react'
import { maySingleKey } from '@/components/commands/single-key'

/** @example useSlashKey(() => input.current?.focus()) */
export function useSlashKey(pressed: () => void): void {
  const act = useRef(pressed)
  act.current = pressed
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !maySingleKey(event)) return
      event.preventDefault()
      act.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
