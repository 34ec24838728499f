/**
 * Draws the newest note of a frame, and takes it away when the person says so. One at a time: a page that asks for much gets
 * no more of the window than one that asks once.
 */
import type { NoteAct, NoteDrawing } from '@/lib/annotate/observer/note-port'
import { type IntentId, NOTE_LEVELS, type ShownNote } from '@/lib/core/note'
import { type ClickGuard, guardClicks } from './click-guard'
import { createBox, type NoteBox } from './note-box'
import { createHost, type NoteHost } from './note-host'
import { watchKeys } from './note-keys'

interface Standing {
  shown: ShownNote
  host: NoteHost
  box: NoteBox
  guard: ClickGuard
  stopKeys: () => void
}

/** Notes that were put away are remembered so far back. */
const MOST_CLOSED = 100
/** In a lower frame the whole note would cover what it speaks of. */
const LOW_FRAME = 300

/** @example globalThis.holdfastNote = createDrawing() */
export function createDrawing(): NoteDrawing {
  let standing: Standing | undefined
  /** With the level that it had when it was put away. */
  const closed = new Map<IntentId, ShownNote['level']>()

  const takeAway = () => {
    if (!standing) return
    closed.set(standing.shown.id, standing.shown.level)
    for (const id of [...closed.keys()].slice(0, -MOST_CLOSED)) closed.delete(id)
    end(standing)
    standing = undefined
  }

  const show = (shown: ShownNote, act: NoteAct) => {
    const level = closed.get(shown.id)
    // Put away as harmless and now found to be worse, it comes back.
    if (level !== undefined && !isWorse(shown.level, level)) return
    if (standing?.shown.id === shown.id && standing.host.element.isConnected) {
      refill(standing, shown)
      return
    }
    if (standing) end(standing)
    standing = stand(shown, (what) => {
      if (what !== 'open') takeAway()
      act(what, shown.id)
    })
  }
  return { show }
}

const isWorse = (level: ShownNote['level'], than: ShownNote['level']): boolean =>
  NOTE_LEVELS.indexOf(level) > NOTE_LEVELS.indexOf(than)

function refill(standing: Standing, shown: ShownNote): void {
  standing.shown = shown
  standing.box.fill(shown)
  standing.guard.renew()
  // Something of the page may have been raised since; whoever is in the note with the keyboard is left there.
  if (isOvertopped(standing.host.element) && standing.host.root.activeElement === null) standing.host.raise()
}

const isOvertopped = (host: HTMLElement): boolean =>
  [...document.querySelectorAll(':popover-open, :modal')].some((other) => other !== host)

function stand(shown: ShownNote, act: (what: 'hide' | 'open' | 'close') => void): Standing | undefined {
  const host = createHost()
  if (!host) return undefined
  const box = createBox(shown, (what, event) => {
    if (event.currentTarget instanceof Element && guard.allows(event, event.currentTarget)) act(what)
  })
  box.fill(shown)
  if (innerHeight < LOW_FRAME) box.fold(true)
  host.root.append(box.element)
  host.raise()
  const guard = guardClicks(host.element, box.element)
  const stopKeys = watchKeys(box.element, () => act('close'))
  return { shown, host, box, guard, stopKeys }
}

function end({ host, guard, stopKeys }: Standing): void {
  guard.stop()
  stopKeys()
  host.remove()
}
