/** One strategy in the list: how it stands in a glance. */
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import type { StrategyDrift, UnknownDrift } from '@/lib/core/rebalance'
import type { StrategyRow } from '@/lib/db/rows'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { formatAge } from '@/lib/i18n/format/format-time'
import { sleeveName } from './sleeve-name'
import { scopeWords } from './strategy-words'
import { scaleOf, WeightBar } from './weight-bar'

export interface StrategyCardProps {
  row: StrategyRow
  drift: StrategyDrift | UnknownDrift | undefined
  portfolioName: (portfolio: string) => string | undefined
  now: number
}

/** So many of the weights are in the list, those that are furthest off. */
const SHOWN = 4

export function StrategyCard({ row, drift, portfolioName, now }: StrategyCardProps) {
  const { t, sentence, locale } = useT()
  return (
    <a
      href={`#/rebalance/${row.id}`}
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-3 rounded-card border border-line bg-surface p-4 transition-colors duration-100 hover:bg-hover"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="min-w-0 truncate text-base font-semibold">{row.name}</h2>
        <StrategyBadges row={row} drift={drift} />
        {drift !== undefined && !('unknown' in drift) ? (
          <span className="ms-auto text-sm font-medium">
            <Money value={drift.value} />
          </span>
        ) : null}
      </div>
      <span className="text-xs text-muted">
        {sentence(scopeWords(row.spec, portfolioName))}
        {row.ranAt === undefined
          ? null
          : ` · ${t('last carried out {age}', { age: formatAge(row.ranAt, now, locale) })}`}
      </span>
      {drift === undefined ? (
        <span className="text-sm text-muted">{t('How it stands is told with the next reading.')}</span>
      ) : 'unknown' in drift ? (
        <span className="text-sm text-warn">{sentence(drift.unknown)}</span>
      ) : (
        <Weights drift={drift} />
      )}
    </a>
  )
}

function Weights({ drift }: { drift: StrategyDrift }) {
  const { t, locale } = useT()
  const rows = drift.rows.slice(0, SHOWN)
  const scale = scaleOf(rows)
  const share = (ratio: number) => formatShare(ratio, { locale })
  return (
    <span className="grid gap-1">
      {rows.map((row) => (
        <span
          key={row.sleeve}
          // The bar gives way in a narrow window: its figures are what is read.
          className="grid grid-cols-[4.5rem_minmax(0,1fr)_7rem] [&>span]:min-w-0 sm:grid-cols-[5.5rem_minmax(0,1fr)_7.5rem] items-center gap-2 text-xs"
        >
          <span className="truncate">{sleeveName(row, t)}</span>
          <WeightBar row={row} scale={scale} />
          <span className="figure text-end text-muted">
            {t('{now} of {target}', { now: share(row.weight), target: share(row.target) })}
          </span>
        </span>
      ))}
    </span>
  )
}

/** Due, outside, automatic: each in words. */
export function StrategyBadges({ row, drift }: Pick<StrategyCardProps, 'row' | 'drift'>) {
  const { t } = useT()
  const outside = drift === undefined || 'unknown' in drift ? null : drift.outside
  return (
    <>
      {row.firedAt === undefined ? null : <Badge tone="accent">{t('Due')}</Badge>}
      {outside === null ? null : outside === 0 ? (
        <Badge tone="good">{t('Inside its bands')}</Badge>
      ) : (
        <Badge tone="warn">{t('{count} outside', { count: outside })}</Badge>
      )}
      {row.automation.on ? <Badge tone="accent">{t('Automatic')}</Badge> : null}
    </>
  )
}
