/** A number that changes with the page's colours, so that what is painted on a canvas is painted anew. */
import { useEffect, useState } from 'react'

export function useThemeVersion(): number {
  const [version, setVersion] = useState(0)
  useEffect(() => {
    const changed = () => setVersion((last) => last + 1)
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', changed)
    const observer = new MutationObserver(changed)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-gain'] })
    return () => {
      dark.removeEventListener('change', changed)
      observer.disconnect()
    }
  }, [])
  return version
}
