/** The chart of the performance page: the value of each day with what happened, or the growth of one unit beside the benchmark. */
import { useMemo, useState } from 'react'
import type { ChartSeries } from '@/components/charts/chart-series'
import { LineChart } from '@/components/charts/line-chart'
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { AnalyticsView } from '@/lib/analytics/views'
import { DAYS_ID } from './figure-sources'
import { SegmentButtons } from './segment-buttons'
import { UnknownDays } from './unknown-days'

type Kind = 'value' | 'growth'

export function GrowthCard({ view }: { view: AnalyticsView }) {
  const { t } = useT()
  const { series } = view
  const [chosen, setChosen] = useState<Kind>()
  // A benchmark has no value of its own: whoever chose one wants to see both grow.
  const kind = chosen ?? (series.benchmark === null ? 'value' : 'growth')
  return (
    <div id={DAYS_ID} tabIndex={-1} className="min-w-0 scroll-mt-4 outline-none">
      <Card
        title={t('Day by day')}
        actions={
          <SegmentButtons<Kind>
            label={t('Chart')}
            chosen={kind}
            onChoose={setChosen}
            choices={[
              { id: 'value', label: t('Value') },
              { id: 'growth', label: t('Growth of 1') },
            ]}
          />
        }
      >
        {kind === 'value' ? <ValueChart view={view} /> : <GrowthChart view={view} />}
        <UnknownDays values={kind === 'value' ? series.value : series.growth} />
      </Card>
    </div>
  )
}

const openEntry = (id: string) => navigate(`history/${id}`)

function ValueChart({ view: { series, currency, events } }: { view: AnalyticsView }) {
  const { t } = useT()
  const name = t('Value')
  const lines = useMemo<ChartSeries[]>(
    () => [{ id: 'value', name, values: series.value, fill: true }],
    [series, name],
  )
  return (
    <LineChart
      label={t('Value over time')}
      from={series.from}
      series={lines}
      unit="money"
      currency={currency}
      marks={events}
      onMark={openEntry}
      fileName="holdfast-value"
      height="h-80"
    />
  )
}

function GrowthChart({ view: { series } }: { view: AnalyticsView }) {
  const { t } = useT()
  const [own, compared] = [t('Portfolio'), t('Benchmark')]
  const lines = useMemo<ChartSeries[]>(
    () => [
      { id: 'growth', name: own, values: series.growth },
      ...(series.benchmark === null
        ? []
        : [{ id: 'benchmark', name: compared, values: series.benchmark, dashed: true }]),
    ],
    [series, own, compared],
  )
  return (
    <LineChart
      label={t('What one unit of money became')}
      from={series.from}
      series={lines}
      unit="number"
      fileName="holdfast-growth"
      height="h-80"
    />
  )
}
