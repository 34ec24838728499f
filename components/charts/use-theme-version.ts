/** A number that changes with the page's colours, so that what is painted on a canvas is painted anew. */
import { useEffect, useState } from 'react'

/** What a system may change while a page is open. */
const ASKED = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'] as const

export function useThemeVersion(): number {
  const [version, setVersion] = useState(0)
  useEffect(() => {
    const changed = () => setVersion((last) => last + 1)
    const asked = ASKED.map((query) => window.matchMedia(query))
    for (const each of asked) each.addEventListener('change', changed)
    const observer = new MutationObserver(changed)
    observer.observe(document.documentElement, {
      attributeFilter: ['data-theme', 'data-gain', 'data-contrast'],
    })
    return () => {
      for (const each of asked) each.removeEventListener('change', changed)
      observer.disconnect()
    }
  }, [])
  return version
}
