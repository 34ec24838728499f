/**
 * Where the note stands in a page: an element of its own beside `body`, a closed shadow root in it, raised to the top layer, so
 * that no transform, clip or z-index of the page reaches it. Nothing of the page is changed, and focus is never taken.
 */
import { NOTE_STYLE } from './note-style'

export interface NoteHost {
  element: HTMLElement
  root: ShadowRoot
  /** Into the page, above what else is in the top layer. */
  raise: () => void
  remove: () => void
}

/** @returns `undefined` in a document that is no HTML */
export function createHost(): NoteHost | undefined {
  const page = document.documentElement
  if (!(page instanceof HTMLElement)) return undefined
  const element = document.createElement('div')
  const root = element.attachShadow({ mode: 'closed' })
  styleRoot(root)
  return {
    element,
    root,
    raise: () => {
      if (!element.isConnected) page.append(element)
      enterTopLayer(element)
    },
    remove: () => element.remove(),
  }
}

/**
 * A sheet of its own needs no word of the page's content policy. Firefox refuses one to a content script
 * (bugzilla.mozilla.org/show_bug.cgi?id=1928865), and lets the script's own `<style>` pass that policy.
 */
function styleRoot(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(NOTE_STYLE)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = NOTE_STYLE
    root.append(style)
  }
}

function enterTopLayer(element: HTMLElement): void {
  // Without it the note is still the topmost of the ordinary ones.
  if (typeof element.showPopover !== 'function') return
  element.popover = 'manual'
  if (element.matches(':popover-open')) element.hidePopover()
  element.showPopover()
}
