/** Net worth, change of the day and the value over a chosen range. */
import { useMemo, useState } from 'react'
import { HistoryChart } from '@/components/charts/history-chart'
import { pointsInRange, type Range } from '@/components/charts/history-range'
import { pastPoints } from '@/components/charts/past-points'
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import type { Translate } from '@/lib/i18n/translate'
import type { ValueSeries } from '@/lib/ledger/views'
import { DayChange } from './day-change'
import { PastLegend } from './past-legend'
import type { AnyView } from './portfolio-props'

const ranges = (t: Translate): { id: Range; label: string }[] => [
  { id: 'day', label: t('1D') },
  { id: 'week', label: t('1W') },
  { id: 'month', label: t('1M') },
  { id: 'quarter', label: t('3M') },
  { id: 'year', label: t('1Y') },
  { id: 'all', label: t('All') },
]

export interface HistoryCardProps {
  view: AnyView
  /** The days before the snapshots, once the ledger knows them. */
  past?: ValueSeries | null
  className?: string
}

export function HistoryCard({ view, past = null, className }: HistoryCardProps) {
  const { t } = useT()
  const [range, setRange] = useState<Range>('month')
  // A series in another currency (the setting has just changed) would not fit the snapshots.
  const fitting = past?.currency === view.currency && past.values.length > 0 ? past : null
  const points = useMemo(
    () => pointsInRange(fitting ? pastPoints(fitting, view.history) : view.history, range, view.builtAt),
    [fitting, view.history, view.builtAt, range],
  )
  return (
    <Card className={className ?? ''}>
      <div className="flex h-full flex-col">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div>
            <h2 className="text-xs text-muted">{t('Net worth')}</h2>
            <p className="text-[2rem] leading-10 font-semibold tracking-tight">
              <Money value={view.netWorth} />
            </p>
            <p className="mt-0.5 text-sm">
              <DayChange change={view.change24h} />
            </p>
          </div>
          <Tabs
            name="range"
            label={t('Range')}
            look="segment"
            tabs={ranges(t)}
            chosen={range}
            onChoose={setRange}
          />
        </div>
        <TabPanel name="range" chosen={range} className="relative mt-4 min-h-60 flex-1">
          {points.length === 0 ? (
            <p className="absolute inset-0 flex items-center justify-center text-sm text-muted">
              {t('The history begins with the first reading.')}
            </p>
          ) : (
            <div className="absolute inset-0">
              <HistoryChart points={points} label={t('Value over time')} />
            </div>
          )}
        </TabPanel>
        {fitting ? <PastLegend past={fitting} from={points[0]?.at ?? 0} lines={view.lines} /> : null}
      </div>
    </Card>
  )
}
