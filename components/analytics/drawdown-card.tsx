/** How far below its highest point the portfolio was on each day, and the deepest falls with their dates. */
import { useMemo } from 'react'
import type { ChartSeries } from '@/components/charts/chart-series'
import { LineChart } from '@/components/charts/line-chart'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { AnalyticsView, Drawdown } from '@/lib/analytics/views'
import { formatDay } from '@/lib/i18n/format/format-time'
import { FigureValue } from './figure-value'

export function DrawdownCard({ view }: { view: AnalyticsView }) {
  const { t } = useT()
  const { series, drawdowns } = view
  const name = t('Below the highest point')
  const lines = useMemo<ChartSeries[]>(
    () => [{ id: 'drawdown', name, values: series.drawdown, fill: true, colour: 'var(--color-loss)' }],
    [series, name],
  )
  return (
    <Card title={name}>
      <LineChart
        label={name}
        from={series.from}
        series={lines}
        unit="ratio"
        zero
        fileName="holdfast-drawdown"
        height="h-56"
      />
      {drawdowns.length === 0 ? (
        <p className="mt-3 text-sm text-muted">{t('No day of these ended below an earlier one.')}</p>
      ) : (
        <DrawdownTable drawdowns={drawdowns} />
      )}
    </Card>
  )
}

function DrawdownTable({ drawdowns }: { drawdowns: readonly Drawdown[] }) {
  const { t, locale } = useT()
  const day = (at: number) => formatDay(at, { locale, timeZone: 'UTC' })
  return (
    <Table caption={t('The deepest falls')} className="-mx-4 mt-4">
      <thead>
        <tr>
          <HeadCell align="end">{t('Fall')}</HeadCell>
          <HeadCell>{t('Highest point')}</HeadCell>
          <HeadCell>{t('Lowest point')}</HeadCell>
          <HeadCell>{t('Recovered')}</HeadCell>
          <HeadCell align="end">{t('Length')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {drawdowns.map(({ depth, peak, trough, recovery, days }) => (
          <tr key={peak}>
            <Cell align="end">
              <FigureValue value={depth} unit="ratio" signed />
            </Cell>
            <Cell className="figure">{day(peak)}</Cell>
            <Cell className="figure">{day(trough)}</Cell>
            <Cell className="figure">{recovery === null ? t('not yet') : day(recovery)}</Cell>
            <Cell align="end">{t('{count} days', { count: days })}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
