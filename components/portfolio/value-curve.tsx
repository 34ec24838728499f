/**
 * The curve of the value card in its states: drawn, still being computed, failed, or without a single entry. The whole has
 * snapshots to show while the ledger computes or fails; parts have none, so their states stand in the chart's place.
 */
import { HistoryChart } from '@/components/charts/history-chart'
import type { ChartPoint } from '@/components/charts/past-points'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import type { Shown, ShownValues } from './value-scope'

export interface ValueCurveProps {
  points: readonly ChartPoint[]
  /** Of the points. */
  currency: string
  shown: Shown
  values: ShownValues | undefined
}

export function ValueCurve({ points, currency, shown, values }: ValueCurveProps) {
  const { t } = useT()
  const display = useMoneyDisplay()
  if (points.length === 0)
    return (
      <div
        role="status"
        className="absolute inset-0 flex flex-col items-center justify-center gap-2 text-center text-sm text-muted"
      >
        <NoCurve shown={shown} values={values} />
      </div>
    )
  const label =
    shown.name === undefined ? t('Value over time') : t('Value of {name} over time', { name: shown.name })
  return (
    <MoneyDisplayProvider display={{ ...display, currency }}>
      <div className="absolute inset-0">
        <HistoryChart points={points} label={label} />
      </div>
    </MoneyDisplayProvider>
  )
}

function NoCurve({ shown, values }: Pick<ValueCurveProps, 'shown' | 'values'>) {
  const { t } = useT()
  if (values?.error) return <ValuesFailed values={values} />
  if (shown.scope.of === 'whole') return <p>{t('The history begins with the first reading.')}</p>
  if (values?.series) return <p>{t('The history has no entry of {name}.', { name: shown.name ?? '' })}</p>
  return <p>{t('Computing past values …')}</p>
}

/** In the chart's place, or below a chart that stays. */
export function ValuesFailed({ values }: { values: ShownValues }) {
  const { t, sentence } = useT()
  if (!values.error) return null
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p className="min-w-0 break-words text-danger">{sentence(values.error.sentence)}</p>
      <Button size="sm" variant="quiet" onClick={values.onRetry}>
        {t('Try again')}
      </Button>
    </div>
  )
}
