/** Ctrl+K, on a Mac Cmd+K, for a page that must not load the list of commands before it is asked for. */
import { useEffect, useRef } from 'react'
import { keyName } from '@/lib/commands/key-name'
import { isMac } from './is-mac'
import { isCovered } from './single-key'

/** @param isHeard not while the page is locked @example usePaletteKey(() => setShown(true), isOpen) */
export function usePaletteKey(pressed: () => void, isHeard: boolean): void {
  const act = useRef(pressed)
  act.current = pressed
  useEffect(() => {
    if (!isHeard) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      if (keyName(event, isMac(navigator)) !== 'mod+k' || isCovered()) return
      event.preventDefault()
      act.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isHeard])
}
