/** Which days the figures below are of, and how many entries they were computed from. */
import { handOnClick } from '@/components/history/handed-filter'
import { useT } from '@/components/shell/translation'
import { formatDay } from '@/lib/i18n/format/format-time'
import { formatNumber } from '@/lib/i18n/format/number-format'
import { type FigureSources, filterOf } from './figure-sources'

/** @example <ShownDays sources={{ scope, from, until, entries: 412 }} /> // "Nov 29, 2025 to Nov 28, 2026 · 412 entries" */
export function ShownDays({ sources }: { sources: FigureSources }) {
  const { t, locale } = useT()
  const { from, until, entries } = sources
  const day = (at: number) => formatDay(at, { locale, timeZone: 'UTC' })
  return (
    <p className="flex flex-wrap gap-x-2 text-xs text-muted">
      <span className="figure">
        {from === until ? day(from) : t('{from} to {until}', { from: day(from), until: day(until) })}
      </span>
      {entries === undefined ? null : (
        <>
          <span aria-hidden="true">·</span>
          <a
            href="#/history"
            onClick={handOnClick(filterOf(sources))}
            className="underline underline-offset-2"
          >
            {t('{number} entries', { number: formatNumber(entries, locale, {}) })}
          </a>
        </>
      )}
    </p>
  )
}
