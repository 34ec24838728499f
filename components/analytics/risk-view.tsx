/** Risk: how widely returns scatter, how deep falls were, how bad bad days are, and how it moves with the benchmark. */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { RELATIVE_WORDS, RISK_WORDS } from '@/lib/analytics/figure-words'
import { type AnalyticsView, RELATIVE_FIGURES, type RiskId } from '@/lib/analytics/views'
import type { Translate } from '@/lib/i18n/translate'
import type { RollingWindow } from './analytics-choice'
import { DrawdownCard } from './drawdown-card'
import { FigureGrid } from './figure-grid'
import { FigureTile } from './figure-tile'
import { hasNothing, NothingYet } from './nothing-yet'
import { RollingCard } from './rolling-card'

const groupsOf = (t: Translate): { title: string; ids: readonly RiskId[] }[] => [
  { title: t('Spread'), ids: ['volatility', 'downside-deviation', 'sharpe', 'sortino', 'omega'] },
  { title: t('Falls'), ids: ['max-drawdown', 'calmar'] },
  { title: t('Bad days'), ids: ['var-95', 'cvar-95', 'var-99', 'cvar-99'] },
]

/** The benchmark's own return and the excess stand under performance. */
const COMPARED = RELATIVE_FIGURES.filter((id) => id !== 'benchmark-return' && id !== 'excess-return')

export interface RiskViewProps {
  view: AnalyticsView
  onWindow: (window: RollingWindow) => void
  /** What is known of the assets among each other: asked for apart. */
  children?: ReactNode
}

export function RiskView({ view, onWindow, children }: RiskViewProps) {
  const { t } = useT()
  const { risk, relative } = view
  if (hasNothing(view)) return <NothingYet />
  return (
    <>
      {groupsOf(t).map(({ title, ids }) => (
        <FigureGrid key={title} title={title}>
          {ids.map((id) => (
            <FigureTile key={id} figure={risk[id]} words={RISK_WORDS[id]} />
          ))}
        </FigureGrid>
      ))}
      {relative ? (
        <FigureGrid title={t('Against the benchmark')}>
          {COMPARED.map((id) => (
            <FigureTile key={id} figure={relative[id]} words={RELATIVE_WORDS[id]} />
          ))}
        </FigureGrid>
      ) : (
        <section aria-label={t('Against the benchmark')} className="grid gap-1">
          <h2 className="text-sm font-semibold">{t('Against the benchmark')}</h2>
          <p className="text-sm text-muted">
            {t('Choose a benchmark above to see beta, alpha, correlation, capture and tracking error.')}
          </p>
        </section>
      )}
      <DrawdownCard view={view} />
      <RollingCard view={view} onWindow={onWindow} />
      {children}
    </>
  )
}
