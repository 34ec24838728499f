/**
 * The routes of `#/rebalance`: the list, `begin`, `new`, `new/<what it begins with>`, `<id>`, `<id>/edit`, `<id>/plan`, `<id>/plan/buys`,
 * `<id>/backtest` and `runs/<id>`.
 */
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { PageHeader } from '@/components/shell/page-header'
import type { RouteProps } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { RunId } from '@/lib/core/rebalance'
import { call } from '@/lib/messages/call.browser'
import { rebalanceMessages } from '@/lib/rebalance/messages'
import { TEMPLATES } from '@/lib/rebalance/templates'
import { Begin } from './begin'
import { EditPage } from './edit-page'
import { type PageWorld, usePageWorld } from './page-world.hooks'
import { PlanPage } from './plan-page'
import { useRun } from './rebalance-tables.hooks'
import { saveRuns } from './run/save-runs'
import { RunPage } from './run-page'
import { StrategiesView } from './strategies-view'
import { StrategyPage } from './strategy-page'
import { UsdRate } from './usd'

export function RebalancePage({ rest }: RouteProps) {
  const world = usePageWorld()
  return (
    <MoneyDisplayProvider display={{ currency: world.currency, hidden: world.hidden, compact: false }}>
      <UsdRate rate={world.rate}>
        <Page world={world} rest={rest} />
      </UsdRate>
    </MoneyDisplayProvider>
  )
}

function Page({ world, rest }: { world: PageWorld; rest: readonly string[] }) {
  const [first, second, third] = rest
  if (first === undefined) return <List world={world} />
  if (first === 'begin') return <BeginPage world={world} />
  if (first === 'new')
    return <EditPage key={second ?? ''} world={world} {...(second === undefined ? {} : { from: second })} />
  if (first === 'runs') return <OneRun world={world} id={second} />
  if (world.strategies === null) return <Skeleton className="h-96 w-full" />
  const row = world.strategies.find(({ id }) => id === first)
  if (!row) return <Gone />
  switch (second) {
    case 'edit':
      return <EditPage key={row.id} world={world} row={row} />
    case 'plan':
      return <PlanPage key={`${row.id} ${third}`} world={world} row={row} isBuysOnly={third === 'buys'} />
    default:
      return (
        <StrategyPage key={row.id} world={world} row={row} tab={second === 'backtest' ? second : 'now'} />
      )
  }
}

function OneRun({ world, id }: { world: PageWorld; id: string | undefined }) {
  if (world.runs === null) return <Skeleton className="h-96 w-full" />
  const run = world.runs.find((each) => each.id === id)
  if (run) return <RunPage key={run.id} world={world} run={run} />
  return id === undefined ? <Gone /> : <OlderRun key={id} world={world} id={id as RunId} />
}

/** One that is not among the newest. */
function OlderRun({ world, id }: { world: PageWorld; id: RunId }) {
  const run = useRun(id)
  if (run === null) return <Skeleton className="h-96 w-full" />
  return run === undefined ? <Gone /> : <RunPage world={world} run={run} />
}

const holdsSomething = ({ view }: PageWorld): boolean => (view?.lines.length ?? 0) > 0

function BeginPage({ world }: { world: PageWorld }) {
  const { t } = useT()
  return (
    <div className="max-w-5xl">
      <PageHeader title={t('New strategy')} />
      <Begin templates={TEMPLATES} holdsSomething={holdsSomething(world)} />
    </div>
  )
}

function List({ world }: { world: PageWorld }) {
  return (
    <StrategiesView
      strategies={world.strategies}
      runs={world.runs}
      driftOf={(id) => world.view?.drifts?.find(({ strategy }) => strategy === id)}
      portfolioName={world.portfolioName}
      templates={TEMPLATES}
      holdsSomething={holdsSomething(world)}
      now={world.now}
      onStopAll={() => call(rebalanceMessages['rebalance.stopAll'], {})}
      onExport={() => saveRuns(Date.now())}
    />
  )
}

function Gone() {
  const { t } = useT()
  return (
    <EmptyState
      icon="balance"
      sentence={t('This is not there any more.')}
      action={
        <a className={buttonClass('primary')} href="#/rebalance">
          {t('All strategies')}
        </a>
      }
    />
  )
}
