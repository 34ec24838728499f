/** Net worth, change of the day and the value over a chosen range: of everything, or of what is chosen. */
import { useMemo, useState } from 'react'
import { pointsInRange, type Range } from '@/components/charts/history-range'
import { pastPoints } from '@/components/charts/past-points'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import type { Translate } from '@/lib/i18n/translate'
import type { ValueSeries } from '@/lib/ledger/views'
import type { HistoryPoint } from '@/lib/portfolio/view'
import { PastLegend } from './past-legend'
import type { AnyView } from './portfolio-props'
import { ValueCurve, ValuesFailed } from './value-curve'
import { ValueHeadline } from './value-headline'
import { type Shown, type ShownValues, scopeGroups, shownOf, WHOLE } from './value-scope'

const ranges = (t: Translate): { id: Range; label: string }[] => [
  { id: 'day', label: t('1D') },
  { id: 'week', label: t('1W') },
  { id: 'month', label: t('1M') },
  { id: 'quarter', label: t('3M') },
  { id: 'year', label: t('1Y') },
  { id: 'all', label: t('All') },
]

const NO_SNAPSHOTS: readonly HistoryPoint[] = []

export interface HistoryCardProps {
  view: AnyView
  values?: ShownValues | undefined
  /** The heading leads there. */
  href?: string
  className?: string
}

export function HistoryCard({ view, values, href, className }: HistoryCardProps) {
  const { t } = useT()
  const [range, setRange] = useState<Range>('month')
  const shown = shownOf(values?.chosen ?? WHOLE, view, values?.held ?? [])
  const past = fittingSeries(values?.series ?? null, shown, view.currency)
  // Snapshots are of the whole only.
  const snapshots = shown.scope.of === 'whole' ? view.history : NO_SNAPSHOTS
  const points = useMemo(
    () => pointsInRange(past ? pastPoints(past, snapshots) : snapshots, range, view.builtAt),
    [past, snapshots, view.builtAt, range],
  )
  return (
    <Card className={className ?? ''}>
      <div className="flex h-full flex-col">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <ValueHeadline view={view} shown={shown} href={href} />
          <div className="flex min-w-0 flex-wrap items-center gap-2">
            {values && !values.isFixed ? <ValueChoice view={view} values={values} shown={shown} /> : null}
            <Tabs
              name="range"
              label={t('Range')}
              look="segment"
              tabs={ranges(t)}
              chosen={range}
              onChoose={setRange}
            />
          </div>
        </div>
        <TabPanel name="range" chosen={range} className="relative mt-4 min-h-60 flex-1">
          <ValueCurve
            points={points}
            currency={past?.currency ?? view.currency}
            shown={shown}
            values={values}
          />
        </TabPanel>
        {past ? <PastLegend past={past} from={points[0]?.at ?? 0} named={named(view, values)} /> : null}
        {values && points.length > 0 ? <ValuesFailed values={values} /> : null}
      </div>
    </Card>
  )
}

/** For the whole, a series in another currency (the setting has just changed) would not fit the snapshots. */
function fittingSeries(series: ValueSeries | null, { scope }: Shown, currency: string): ValueSeries | null {
  if (series === null || series.values.length === 0) return null
  return scope.of !== 'whole' || series.currency === currency ? series : null
}

const named = (view: AnyView, values: ShownValues | undefined) => [...view.lines, ...(values?.held ?? [])]

function ValueChoice({ view, values, shown }: { view: AnyView; values: ShownValues; shown: Shown }) {
  const { t } = useT()
  return (
    <Select
      label={t('Value of')}
      labelHidden
      controlSize="sm"
      className="w-44 max-w-full"
      options={[{ value: WHOLE, label: t('Everything') }]}
      groups={scopeGroups(view, values.held, t)}
      value={shown.scope.of === 'whole' ? WHOLE : values.chosen}
      onChange={(event) => values.onChoose(event.target.value)}
    />
  )
}
