/** Where the figures of a page come from, for the "how computed" of each: the entries, and the daily values. */
import { createContext, type MouseEvent, type ReactNode, useContext } from 'react'
import { handOnClick } from '@/components/history/handed-filter'
import { useT } from '@/components/shell/translation'
import type { AnalyticsScope } from '@/lib/analytics/views'
import { formatNumber } from '@/lib/i18n/format/number-format'
import type { EntryFilter } from '@/lib/ledger/messages'

export interface FigureSources {
  scope: AnalyticsScope
  /** First and last day, both included (ms, UTC midnight). */
  from: number
  until: number
  /** Absent: nobody counted them. */
  entries?: number
}

const Sources = createContext<FigureSources | null>(null)

export function FigureSourcesProvider({
  sources,
  children,
}: {
  sources: FigureSources
  children: ReactNode
}) {
  return <Sources value={sources}>{children}</Sources>
}

const DAY = 86_400_000

/**
 * The entries of the days and of the part, as the history page filters them. It has no condition for chains: there it is
 * every entry of these days.
 */
export function filterOf({ scope, from, until }: FigureSources): EntryFilter {
  const days = { from, until: until + DAY - 1 }
  switch (scope.of) {
    case 'whole':
    case 'chain':
      return days
    case 'accounts':
      return { ...days, accounts: { not: false, of: scope.accounts } }
    case 'asset':
      return { ...days, assets: { not: false, of: [scope.asset] } }
    default:
      return scope satisfies never
  }
}

/** Where the chart of the days stands, on the page that has it. */
export const DAYS_ID = 'analytics-days'

/** On the page that has the chart the link leads down to it; elsewhere it opens that page. */
function showDays(event: MouseEvent<HTMLAnchorElement>): void {
  const days = document.getElementById(DAYS_ID)
  if (!days) return
  event.preventDefault()
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover?.()
  days.scrollIntoView({ block: 'start' })
  days.focus({ preventScroll: true })
}

/**
 * The name of a row leads to the entries that its sums were computed from: those of the page, narrowed to it.
 * @example <RowSource narrow={{ assets: { not: false, of: [asset] } }}>{symbol}</RowSource>
 */
export function RowSource({ narrow, children }: { narrow: EntryFilter; children: ReactNode }) {
  const sources = useContext(Sources)
  if (sources === null) return children
  return (
    <a
      href="#/history"
      onClick={handOnClick({ ...filterOf(sources), ...narrow })}
      className="underline decoration-edge underline-offset-2 hover:decoration-current"
    >
      {children}
    </a>
  )
}

/** Links to what a figure was computed from; nothing where a page names no sources. */
export function SourceLinks() {
  const { t, locale } = useT()
  const sources = useContext(Sources)
  if (sources === null) return null
  const { entries } = sources
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
      <a href="#/history" onClick={handOnClick(filterOf(sources))} className="underline underline-offset-2">
        {entries === undefined
          ? t('Entries of these days')
          : t('Entries of these days: {number}', { number: formatNumber(entries, locale, {}) })}
      </a>
      <a href="#/analytics" onClick={showDays} className="underline underline-offset-2">
        {t('Value of each day')}
      </a>
    </p>
  )
}
