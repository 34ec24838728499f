/** What the user does not want to see on a chart, as state. */
import { useCallback, useMemo, useState } from 'react'

export interface Hidden {
  hidden: ReadonlySet<string>
  toggle: (id: string) => void
}

export function useHidden(): Hidden {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback(
    (id: string) =>
      setHidden((last) =>
        last.has(id) ? new Set([...last].filter((each) => each !== id)) : new Set([...last, id]),
      ),
    [],
  )
  return useMemo(() => ({ hidden, toggle }), [hidden, toggle])
}
