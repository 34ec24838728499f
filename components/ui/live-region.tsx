/**
 * One polite live region for the page. Announce what the user asked for and cannot see ("7 accounts are up to date"),
 * never a background refresh.
 */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const Announce = createContext<(text: string) => void>(() => undefined)

/** @example const announce = useAnnounce(); announce(t('Copied.')) */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce)

export function LiveRegion({ children }: { children: ReactNode }) {
  const [text, setText] = useState('')
  // A trailing no-break space makes a repeated text a change, so that it is read again.
  const announce = useCallback(
    (next: string) => setText((last) => (last === next ? `${next}\u00a0` : next)),
    [],
  )
  return (
    <Announce value={announce}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        {text}
      </div>
    </Announce>
  )
}
