/** What everything is worth now, how much it moved in a day, and the shape of the last month. */
import { monthValues } from '@/components/charts/month-values'
import { Sparkline } from '@/components/charts/sparkline'
import { ValueHeadline } from '@/components/portfolio/value-headline'
import { shownOf, WHOLE } from '@/components/portfolio/value-scope'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { WidgetProps } from '../define-widget'

const NO_VALUES: readonly never[] = []

export function NetWorthWidget({ world: { whole, bound, now } }: WidgetProps) {
  const { t } = useT()
  return (
    <Card>
      <div className="flex h-full flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <ValueHeadline
          view={whole}
          shown={shownOf(bound ? `portfolio:${bound.id}` : WHOLE, whole, NO_VALUES)}
          href="#/analytics"
        />
        {/* Snapshots are of the whole only. */}
        {bound ? null : (
          <Sparkline
            values={monthValues(whole.history, now)}
            label={t('Value over the last 30 days')}
            className="mb-1 h-12 w-32"
          />
        )}
      </div>
    </Card>
  )
}
