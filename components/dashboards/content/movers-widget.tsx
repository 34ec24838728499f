import { MoversList } from '@/components/portfolio/movers-list'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { WidgetProps } from '../define-widget'

export function MoversWidget({ world: { view, now } }: WidgetProps) {
  const { t } = useT()
  return (
    <Card title={t('Movers')}>
      <MoversList lines={view.lines} now={now} />
    </Card>
  )
}
