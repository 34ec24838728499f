/** The figure above the value chart: what is shown is worth now, and for the whole the change of the day. */

import { FeedMark } from '@/components/markets/feed-mark'
import { useLivePortfolio } from '@/components/markets/live-portfolio'
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { DayChange } from './day-change'
import { liveFigures } from './live-figures'
import type { AnyView } from './portfolio-props'
import type { Shown } from './value-scope'

export interface ValueHeadlineProps {
  view: AnyView
  shown: Shown
  /** The heading leads there. */
  href?: string | undefined
}

export function ValueHeadline({ view, shown, href }: ValueHeadlineProps) {
  const { t } = useT()
  const live = useLivePortfolio()
  const { value, change, feed } = liveFigures(view, shown, live)
  const name = shown.name ?? t('Net worth')
  return (
    <div className="min-w-0">
      <h2 className="text-xs break-words text-muted">
        {href === undefined ? (
          name
        ) : (
          <a className="rounded hover:underline" href={href}>
            {name}
          </a>
        )}
      </h2>
      {value === undefined ? (
        <p className="text-sm leading-10 text-muted">{t('Nothing of it is held now.')}</p>
      ) : (
        <p className="text-[2rem] leading-10 font-semibold tracking-tight">
          <Money value={value} reason={reasonOf(shown, t)} />
        </p>
      )}
      {shown.missing > 0 ? (
        <p className="text-xs text-warn">
          {t('{count} accounts never read: not in this value', { count: shown.missing })}
        </p>
      ) : null}
      {shown.scope.of === 'whole' ? (
        <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-sm">
          <DayChange change={change} />
          {feed ? <FeedMark feed={feed} /> : null}
        </p>
      ) : null}
    </div>
  )
}

function reasonOf({ scope, name, isLate }: Shown, t: ReturnType<typeof useT>['t']): string {
  if (isLate) return t('Not known yet.')
  switch (scope.of) {
    case 'account':
    case 'portfolio':
      return t('Never read successfully.')
    case 'asset':
      return t('No source has a price for {symbol}.', { symbol: name ?? '' })
    case 'whole':
      return t('Not known yet.')
    default:
      return scope satisfies never
  }
}
