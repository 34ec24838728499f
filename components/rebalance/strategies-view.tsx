/** All strategies with how they stand, and the runs there were. */
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import type { StrategyDrift, StrategyId, UnknownDrift } from '@/lib/core/rebalance'
import type { RunRow, StrategyRow } from '@/lib/db/rows'
import { Begin, type TemplateChoice } from './begin'
import { hasEnded } from './run/run-words'
import { RunsList } from './run/runs-list'
import { StopEverything } from './stop-everything'
import { StrategyCard } from './strategy-card'

export interface StrategiesViewProps {
  /** `null` until they are read. */
  strategies: readonly StrategyRow[] | null
  /** Newest first. */
  runs: readonly RunRow[] | null
  driftOf: (strategy: StrategyId) => StrategyDrift | UnknownDrift | undefined
  portfolioName: (portfolio: string) => string | undefined
  templates: readonly TemplateChoice[]
  holdsSomething: boolean
  now: number
  onStopAll: () => Promise<{ strategies: number; runs: number }>
  onExport: () => Promise<void>
}

export function StrategiesView(props: StrategiesViewProps) {
  const { strategies, runs, driftOf, portfolioName, templates, holdsSomething, now, onStopAll, onExport } =
    props
  const { t } = useT()
  const title = t('Rebalancing')
  const lead = t('What you want to hold, how far you are from it, and the trades that bring you there.')
  if (strategies === null)
    return (
      <div className="grid max-w-5xl gap-3">
        <PageHeader title={title} lead={lead} />
        <Skeleton className="h-32 w-full" />
        <Skeleton className="h-32 w-full" />
      </div>
    )
  const isActing =
    strategies.some(({ automation }) => automation.on) || (runs ?? []).some(({ state }) => !hasEnded(state))
  return (
    <div className="max-w-5xl">
      <PageHeader
        title={title}
        lead={lead}
        actions={
          strategies.length === 0 ? null : (
            <>
              {isActing ? <StopEverything onStop={onStopAll} /> : null}
              <a className={buttonClass('primary')} href="#/rebalance/begin">
                {t('New strategy')}
              </a>
            </>
          )
        }
      />
      {strategies.length === 0 ? (
        <Begin templates={templates} holdsSomething={holdsSomething} />
      ) : (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
          {strategies.map((row) => (
            <li key={row.id} className="grid grid-cols-[minmax(0,1fr)]">
              <StrategyCard row={row} drift={driftOf(row.id)} portfolioName={portfolioName} now={now} />
            </li>
          ))}
        </ul>
      )}
      {runs !== null && runs.length > 0 ? (
        <Card flush title={t('Runs')} className="mt-4">
          <RunsList runs={runs} now={now} onExport={onExport} />
        </Card>
      ) : null}
    </div>
  )
}
