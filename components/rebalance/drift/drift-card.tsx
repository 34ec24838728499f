/**
 * How the strategies stand, on the dashboard: the most urgent one with its weights and what bringing it back cost by the last plan, the
 * others in a line each. Nothing without a strategy.
 */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { StrategyDrift, UnknownDrift } from '@/lib/core/rebalance'
import type { AssetLine } from '@/lib/portfolio/view'
import { DriftCost } from './drift-cost'
import { DRIFT_LINE, DriftLine } from './drift-line'
import { DriftTable } from './drift-table'

export interface DriftCardProps {
  /** The most urgent first, as they are published. */
  drifts: readonly (StrategyDrift | UnknownDrift)[] | undefined
  lines: readonly Pick<AssetLine, 'asset' | 'symbol' | 'price'>[]
  /** ms since epoch */
  now: number
  className?: string
}

/** What the head has of a strategy: more would come a moment later, and move what is below. */
const ROWS = 6

/** @example <DriftCard drifts={view.drifts} lines={view.lines} now={now} /> */
export function DriftCard({ drifts, lines, now, className }: DriftCardProps) {
  const { t, sentence } = useT()
  const [first, ...others] = drifts ?? []
  if (!first) return null
  return (
    <Card
      title={t('Rebalancing')}
      href="#/rebalance"
      flush
      className={className ?? ''}
      actions={
        <a className={buttonClass('secondary', 'sm')} href={`#/rebalance/${first.strategy}/plan`}>
          {t('Make a dry run')}
        </a>
      }
    >
      <p className="flex flex-wrap items-center gap-2 px-4 pb-2 text-sm">
        <a className="min-w-0 truncate font-medium hover:underline" href={`#/rebalance/${first.strategy}`}>
          {first.name}
        </a>
        <Marks drift={first} />
      </p>
      {'unknown' in first ? (
        <p className="px-4 pb-4 text-sm text-warn">{sentence(first.unknown)}</p>
      ) : (
        <>
          <DriftTable rows={first.rows.slice(0, ROWS)} lines={lines} />
          <p className="border-t border-line px-4 py-2.5 text-xs text-muted">
            <DriftCost drift={first} now={now} />
          </p>
        </>
      )}
      {others.length === 0 ? null : (
        <ul aria-label={t('Other strategies')} className="divide-y divide-line border-t border-line">
          {others.map((drift) => (
            <li key={drift.strategy}>
              <a className={`${DRIFT_LINE} px-4`} href={`#/rebalance/${drift.strategy}`}>
                <DriftLine drift={drift} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Marks({ drift }: { drift: StrategyDrift | UnknownDrift }) {
  const { t } = useT()
  const outside = 'unknown' in drift ? null : drift.outside
  return (
    <>
      {!('unknown' in drift) && drift.isDue ? <Badge tone="accent">{t('Due')}</Badge> : null}
      {outside === null ? null : outside === 0 ? (
        <Badge tone="good">{t('Inside its bands')}</Badge>
      ) : (
        <Badge tone="warn">{t('{count} outside', { count: outside })}</Badge>
      )}
      {drift.isOn ? <Badge>{t('Automatic')}</Badge> : null}
    </>
  )
}
