/** Performance: profit and returns, the value or growth of each day, what came in and went out, and what happened. */
import { useT } from '@/components/shell/translation'
import { PERFORMANCE_WORDS, RELATIVE_WORDS } from '@/lib/analytics/figure-words'
import { type AnalyticsView, PERFORMANCE_FIGURES, RELATIVE_FIGURES } from '@/lib/analytics/views'
import { EventsCard } from './events-card'
import { FigureGrid } from './figure-grid'
import { FigureTile } from './figure-tile'
import { FlowsCard } from './flows-card'
import { GrowthCard } from './growth-card'
import { hasNothing, NothingYet } from './nothing-yet'

/** The first figures of the page; the others follow. */
const HEADLINE = ['profit', 'twr'] as const
const OTHERS = PERFORMANCE_FIGURES.filter((id) => id !== 'profit' && id !== 'twr')
/** How it did against the benchmark; the rest stands under risk. */
const COMPARED = RELATIVE_FIGURES.slice(0, 2)

export function PerformanceView({ view }: { view: AnalyticsView }) {
  const { t } = useT()
  const { performance, relative, series } = view
  if (hasNothing(view)) return <NothingYet />
  return (
    <>
      <section aria-label={t('Performance')} className="grid gap-3">
        <h2 className="sr-only">{t('Performance')}</h2>
        <div className="grid gap-3 sm:grid-cols-2">
          {HEADLINE.map((id) => (
            <FigureTile key={id} figure={performance[id]} words={PERFORMANCE_WORDS[id]} large />
          ))}
        </div>
        <div className="grid grid-cols-1 gap-3 min-[22rem]:grid-cols-2 xl:grid-cols-4">
          {OTHERS.map((id) => (
            <FigureTile key={id} figure={performance[id]} words={PERFORMANCE_WORDS[id]} />
          ))}
        </div>
      </section>
      <GrowthCard view={view} />
      {relative ? (
        <FigureGrid title={t('Against the benchmark')}>
          {COMPARED.map((id) => (
            <FigureTile key={id} figure={relative[id]} words={RELATIVE_WORDS[id]} />
          ))}
        </FigureGrid>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-2">
        <FlowsCard from={series.from} flow={series.flow} />
        <EventsCard events={view.events} />
      </div>
    </>
  )
}
