/** How risky the last year was. */
import { useT } from '@/components/shell/translation'
import { RISK_WORDS } from '@/lib/analytics/figure-words'
import type { WidgetProps } from '../define-widget'
import { YearFigures } from '../year-figures'

const SHOWN = ['volatility', 'max-drawdown', 'sharpe', 'var-95'] as const

export function RiskWidget({ world }: WidgetProps) {
  const { t } = useT()
  return (
    <YearFigures
      world={world}
      title={t('Risk')}
      href="#/analytics/risk"
      linesOf={(view) => SHOWN.map((id) => ({ id, figure: view.risk[id], words: RISK_WORDS[id] }))}
    />
  )
}
