/** Keys: Esc puts the note away when the focus is in it, or when nothing in the page wanted the key. */

/** @returns a function that stops it */
export function watchKeys(box: HTMLElement, close: () => void): () => void {
  const inNote = (event: KeyboardEvent) => {
    // The page's shortcuts are not meant by what is typed here.
    event.stopPropagation()
    if (event.key === 'Escape' && event.isTrusted) close()
  }
  const inPage = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted || !nothingHasFocus()) return
    // Listeners of the page may come after this one.
    setTimeout(() => {
      if (!event.defaultPrevented) close()
    })
  }
  for (const name of ['keydown', 'keyup', 'keypress'] as const)
    box.addEventListener(name, name === 'keydown' ? inNote : stop)
  addEventListener('keydown', inPage)
  return () => removeEventListener('keydown', inPage)
}

const stop = (event: KeyboardEvent) => event.stopPropagation()

const nothingHasFocus = (): boolean => {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused === document.documentElement
}
