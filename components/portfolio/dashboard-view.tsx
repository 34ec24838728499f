/** The dashboard of the options page: the popup's record with room. Pure, from 360 to 2560 px. */
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { DriftCard } from '@/components/rebalance/drift/drift-card'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { AccountsStrip } from './accounts-strip'
import { AllocationCard } from './allocation-card'
import { CompletenessLine } from './completeness-line'
import { DashboardSkeleton } from './dashboard-skeleton'
import { HistoryCard } from './history-card'
import { HoldingsCard } from './holdings-card'
import { isPaperOnly } from './is-paper-only'
import { MoversList } from './movers-list'
import { PaperCard } from './paper-card'
import { PortfolioPlaceholder, portfolioState } from './portfolio-placeholder'
import type { AnyView, PortfolioProps } from './portfolio-props'

/** @example <DashboardView head={head} full={full} hideAmounts={false} now={Date.now()} onSync={sync} ... /> */
export function DashboardView(props: PortfolioProps) {
  const { t } = useT()
  const view = props.full ?? props.head
  const state = portfolioState(props, view)
  return (
    <MoneyDisplayProvider
      display={{ currency: view?.currency ?? 'usd', hidden: props.hideAmounts, compact: false }}
    >
      <PageHeader
        title={t('Dashboard')}
        actions={state === 'ready' ? <DashboardActs props={props} /> : null}
      />
      {state === 'loading' ? <DashboardSkeleton /> : null}
      {state === 'ready' && view ? <DashboardBody props={props} view={view} /> : null}
      {state === 'locked' || state === 'error' || state === 'empty' ? (
        <Card>
          <PortfolioPlaceholder state={state} props={props} />
        </Card>
      ) : null}
    </MoneyDisplayProvider>
  )
}

function DashboardActs({ props }: { props: PortfolioProps }) {
  const { t } = useT()
  return (
    <>
      <IconButton
        size="md"
        icon={props.hideAmounts ? 'eye-off' : 'eye'}
        label={t('Hide amounts')}
        aria-pressed={props.hideAmounts}
        onClick={() => props.onHideAmounts(!props.hideAmounts)}
      />
      <Button icon="sync" busy={props.syncing ?? false} onClick={props.onSync}>
        <span className="max-sm:sr-only">{props.syncing ? t('Reading all accounts') : t('Sync now')}</span>
      </Button>
      <Button variant="primary" icon="add" onClick={props.onConnect}>
        <span className="max-sm:sr-only">{t('Connect an account')}</span>
      </Button>
    </>
  )
}

/** Without an account that counts there is no net worth to show, not even a zero. */
function PaperOnly({ props, view }: { props: PortfolioProps; view: AnyView }) {
  const { t } = useT()
  return (
    <div className="grid grid-cols-1 gap-4">
      <AccountsStrip accounts={view.accounts} now={props.now} />
      <PaperCard view={props.full} now={props.now} />
      <Card>
        <EmptyState
          icon="wallet"
          sentence={t('Connect an exchange or a wallet to see what you own.')}
          action={
            <Button variant="primary" onClick={props.onConnect}>
              {t('Connect an account')}
            </Button>
          }
        />
      </Card>
    </div>
  )
}

function DashboardBody({ props, view }: { props: PortfolioProps; view: AnyView }) {
  const { t, sentence } = useT()
  if (isPaperOnly(view)) return <PaperOnly props={props} view={view} />
  return (
    <div className="grid grid-cols-1 gap-4 xl:grid-cols-3">
      <div className="min-w-0 space-y-4 empty:hidden xl:col-span-3">
        {props.error ? <Banner tone="danger">{sentence(props.error.sentence)}</Banner> : null}
        <CompletenessLine view={view} now={props.now} shown={2} />
      </div>
      <HistoryCard view={view} values={props.values} className="xl:col-span-2" />
      <AllocationCard head={props.head} full={props.full} />
      <div className="min-w-0 xl:col-span-3">
        <AccountsStrip accounts={view.accounts} now={props.now} />
      </div>
      <DriftCard drifts={view.drifts} lines={view.lines} now={props.now} className="xl:col-span-3" />
      <HoldingsCard props={props} view={view} className="xl:col-span-2" />
      <Card title={t('Movers')} className="self-start">
        <MoversList lines={view.lines} now={props.now} />
      </Card>
      <PaperCard view={props.full} now={props.now} className="xl:col-span-2" />
    </div>
  )
}
