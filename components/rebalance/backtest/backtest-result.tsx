/** What came of a backtest: the two curves, figures side by side, parts, trades, and what is to be known of them. */
import { useMemo } from 'react'
import type { ChartSeries } from '@/components/charts/chart-series'
import { LineChart } from '@/components/charts/line-chart'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { StrategySpec } from '@/lib/core/rebalance'
import type { Backtest } from '@/lib/rebalance/backtest/backtest-view'
import { DAY_MS } from '@/lib/valuation/days'
import { BacktestFiguresTable } from './backtest-figures-table'
import { BacktestParts } from './backtest-parts'
import { BacktestTrades } from './backtest-trades'

export function BacktestResult({ view, spec }: { view: Backtest; spec: StrategySpec }) {
  const { t, sentence } = useT()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4">
      <Card title={t('Strategy and holding')}>
        <Curves view={view} />
      </Card>
      <Card flush title={t('Figures')}>
        <BacktestFiguresTable view={view} />
      </Card>
      {view.parts === undefined ? null : (
        <Card flush title={t('Parts of the walk-forward')}>
          <BacktestParts parts={view.parts} method={spec.method.id} />
        </Card>
      )}
      <Card title={t('What is to be known of it')}>
        <ul className="grid max-w-prose list-disc gap-1 ps-4 text-sm text-muted">
          {view.remarks.map((remark) => {
            const text = sentence(remark)
            return <li key={text}>{text}</li>
          })}
        </ul>
      </Card>
      <Card flush title={t('Trades')}>
        <BacktestTrades trades={view.trades} sleeves={spec.sleeves} />
      </Card>
    </div>
  )
}

function Curves({ view }: { view: Backtest }) {
  const { t } = useT()
  const [strategy, hold] = [t('Strategy'), t('Holding')]
  const series = useMemo<ChartSeries[]>(
    () => [
      { id: 'strategy', name: strategy, values: view.strategy },
      { id: 'hold', name: hold, values: view.hold, dashed: true },
    ],
    [view, strategy, hold],
  )
  return (
    <LineChart
      label={t('Value over time')}
      from={(view.days[0] ?? 0) * DAY_MS}
      series={series}
      unit="money"
      currency="usd"
      fileName="holdfast-backtest"
      height="h-80"
    />
  )
}
