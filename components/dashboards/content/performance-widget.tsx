/** Profit and returns of the last year. */
import { useT } from '@/components/shell/translation'
import { PERFORMANCE_WORDS } from '@/lib/analytics/figure-words'
import type { WidgetProps } from '../define-widget'
import { YearFigures } from '../year-figures'

const SHOWN = ['profit', 'twr', 'mwr', 'cagr'] as const

export function PerformanceWidget({ world }: WidgetProps) {
  const { t } = useT()
  return (
    <YearFigures
      world={world}
      title={t('Performance')}
      href="#/analytics"
      linesOf={(view) =>
        SHOWN.map((id) => ({ id, figure: view.performance[id], words: PERFORMANCE_WORDS[id] }))
      }
    />
  )
}
