/** How the strategies stand; without one, the way to the first. A strategy has a scope of its own, whatever the dashboard shows. */
import { DriftCard } from '@/components/rebalance/drift/drift-card'
import { useT } from '@/components/shell/translation'
import type { WidgetProps } from '../define-widget'
import { WidgetCard, WidgetEmpty } from '../widget-card'

export function DriftWidget({ world: { whole, now } }: WidgetProps) {
  const { t } = useT()
  if (whole.drifts?.length) return <DriftCard drifts={whole.drifts} lines={whole.lines} now={now} />
  return (
    <WidgetCard title={t('Rebalancing')} href="#/rebalance">
      <WidgetEmpty
        sentence={t('No strategy says yet what your portfolio should look like.')}
        act={{ label: t('Make a strategy'), href: '#/rebalance' }}
      />
    </WidgetCard>
  )
}
