/**
 * One field of the settings page by its id: what the search finds, what `#/settings/<id>` leads to. The list of fields is
 * `lib/commands/setting-fields.ts`; a test keeps both complete.
 */
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'

export interface SettingsSearch {
  /** Ids that the search has found; `null`: nothing is searched for. */
  found: ReadonlySet<string> | null
  /** Of the address. */
  target: string | undefined
}

const SearchContext = createContext<SettingsSearch>({ found: null, target: undefined })

export const SettingsSearchProvider = SearchContext.Provider

export const useSettingsSearch = (): SettingsSearch => useContext(SearchContext)

const CONTROL = ':is(input, select, textarea, button, summary, a[href]):not(:disabled)'

/** @example <Setting id="currency"><Select label={t('Currency')} … /></Setting> */
export function Setting({
  id,
  className,
  children,
}: {
  id: string
  className?: string
  children: ReactNode
}) {
  const { found, target } = useSettingsSearch()
  const element = useRef<HTMLDivElement>(null)
  const isTarget = target === id
  useEffect(() => {
    if (!isTarget) return
    element.current?.scrollIntoView?.({ block: 'center' })
    element.current?.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true })
  }, [isTarget])
  const isMarked = isTarget || found !== null
  return (
    <div
      ref={element}
      data-setting={id}
      hidden={found !== null && !found.has(id)}
      className={classNames(
        'min-w-0',
        isMarked && 'rounded-sm outline-2 outline-offset-6 outline-accent/50',
        className,
      )}
    >
      {children}
    </div>
  )
}
