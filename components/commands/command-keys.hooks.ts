/** Hears the keys of the page's commands: `mod+k` everywhere but over a dialog, single keys where nobody writes. */
import { useEffect, useRef } from 'react'
import type { Command } from '@/lib/commands/define-command'
import { type Begun, isSingleKey, pressKey } from '@/lib/commands/press-key'
import { isMac } from './is-mac'
import { isCovered, maySingleKey } from './single-key'

/** @example useCommandKeys(COMMANDS, (command) => run(command)) */
export function useCommandKeys(commands: readonly Command[], onCommand: (command: Command) => void): void {
  const act = useRef(onCommand)
  act.current = onCommand
  useEffect(() => {
    let begun: Begun | undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      if (isSingleKey(event) ? !maySingleKey(event) : isCovered()) {
        begun = undefined
        return
      }
      // A held Shift between the two keys of a pair is no key of its own.
      if (event.key === 'Shift') return
      const pressed = pressKey(commands, event, { begun, now: event.timeStamp, isMac: isMac(navigator) })
      begun = pressed.begun
      if (!pressed.command) return
      event.preventDefault()
      act.current(pressed.command)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [commands])
}
