/** The chart of the performance page: the value of each day. */
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { AnalyticsView } from '@/lib/analytics/views'
import { DayChart } from './chart-slot'
import { UnknownDays } from './unknown-days'

export function GrowthCard({ view }: { view: AnalyticsView }) {
  const { t } = useT()
  const { series } = view
  return (
    <Card title={t('Day by day')}>
      <div className="relative h-80">
        <DayChart label={t('Value over time')} from={series.from} values={series.value} />
      </div>
      <UnknownDays values={series.value} />
    </Card>
  )
}
