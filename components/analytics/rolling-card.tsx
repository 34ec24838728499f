/** Volatility, Sharpe ratio and return over a window that moves through the days. */
import { useMemo, useState } from 'react'
import type { ChartSeries, ChartUnit } from '@/components/charts/chart-series'
import { LineChart } from '@/components/charts/line-chart'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { AnalyticsView } from '@/lib/analytics/views'
import type { Translate } from '@/lib/i18n/translate'
import { ROLLING_WINDOWS } from '@/lib/ledger/messages'
import type { RollingWindow } from './analytics-choice'
import { SegmentButtons } from './segment-buttons'

const MEASURES = ['volatility', 'sharpe', 'twr'] as const
type Measure = (typeof MEASURES)[number]
const UNITS: Readonly<Record<Measure, ChartUnit>> = { volatility: 'ratio', sharpe: 'number', twr: 'ratio' }

const nameOf = (t: Translate): Record<Measure, string> => ({
  volatility: t('Volatility'),
  sharpe: t('Sharpe ratio'),
  twr: t('Return'),
})

export interface RollingCardProps {
  view: AnalyticsView
  onWindow: (window: RollingWindow) => void
}

export function RollingCard({ view: { series }, onWindow }: RollingCardProps) {
  const { t } = useT()
  const [measure, setMeasure] = useState<Measure>('volatility')
  const { rolling } = series
  const names = nameOf(t)
  const name = names[measure]
  const values = rolling[measure]
  const lines = useMemo<ChartSeries[]>(() => [{ id: measure, name, values }], [measure, name, values])
  return (
    <Card
      title={t('Over the last {count} days of each day', { count: rolling.days })}
      actions={
        <span className="flex flex-wrap gap-2">
          <SegmentButtons<Measure>
            label={t('Measure')}
            chosen={measure}
            onChoose={setMeasure}
            choices={MEASURES.map((id) => ({ id, label: names[id] }))}
          />
          <SegmentButtons
            label={t('Moving window')}
            chosen={String(rolling.days)}
            onChoose={(days) => {
              const window = ROLLING_WINDOWS.find((each) => String(each) === days)
              if (window !== undefined) onWindow(window)
            }}
            choices={ROLLING_WINDOWS.map((count) => ({
              id: String(count),
              label: t('{count} days', { count }),
            }))}
          />
        </span>
      }
    >
      {values.every((value) => value === null) ? (
        <p className="text-sm text-muted">
          {t('The range is too short, or too few of its days are measured. Choose a longer range.')}
        </p>
      ) : (
        <LineChart
          label={t('{measure} over the last {count} days', { measure: name, count: rolling.days })}
          from={series.from}
          series={lines}
          unit={UNITS[measure]}
          fileName={`holdfast-rolling-${measure}`}
          height="h-56"
        />
      )}
    </Card>
  )
}
