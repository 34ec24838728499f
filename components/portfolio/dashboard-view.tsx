/** The dashboard of the options page: the popup's record with room, as widgets, from 360 to 2560 px. */
import { type ReactNode, useState } from 'react'
import { Dashboards } from '@/components/dashboards/dashboards'
import type { StoredDashboards } from '@/components/dashboards/dashboards.hooks'
import { factsOf } from '@/components/dashboards/first-facts'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { dashboardsOf } from '@/lib/dashboards/first-dashboard'
import { shownDashboard } from '@/lib/dashboards/shown-dashboard'
import { AccountsStrip } from './accounts-strip'
import { CompletenessLine } from './completeness-line'
import { DashboardSkeleton } from './dashboard-skeleton'
import { HoldingsCard } from './holdings-card'
import { isPaperOnly } from './is-paper-only'
import { PaperCard } from './paper-card'
import { PortfolioPlaceholder, portfolioState } from './portfolio-placeholder'
import type { AnyView, PortfolioProps } from './portfolio-props'

export interface DashboardViewProps extends PortfolioProps {
  dashboards: StoredDashboards
  /** Id of the dashboard to show, or `WITH_HOLDINGS`; absent or gone: the first. */
  wanted?: string | undefined
  onShow: (id: string) => void
  /** Which pasts are being read; drawn as nothing when none is. */
  reading?: ReactNode
}

/** @example <DashboardView head={head} full={full} dashboards={dashboards} now={Date.now()} onSync={sync} ... /> */
export function DashboardView(props: DashboardViewProps) {
  const { t } = useT()
  const [isEdited, setEdited] = useState(false)
  const view = props.full ?? props.head
  const known = portfolioState(props, view)
  // Nothing is drawn that would give way to another layout a moment later.
  const state = known === 'ready' && props.dashboards.stored === null ? 'loading' : known
  const canEdit = state === 'ready' && view !== null && !isPaperOnly(view)
  return (
    <MoneyDisplayProvider
      display={{ currency: view?.currency ?? 'usd', hidden: props.hideAmounts, compact: false }}
    >
      <PageHeader
        title={t('Dashboard')}
        actions={
          state === 'ready' ? (
            <DashboardActs
              props={props}
              {...(canEdit ? { editing: { isOn: isEdited, onChange: setEdited } } : {})}
            />
          ) : null
        }
      />
      {state === 'loading' ? <DashboardSkeleton /> : null}
      {state === 'ready' && view ? <DashboardBody props={props} view={view} isEdited={isEdited} /> : null}
      {state === 'locked' || state === 'error' || state === 'empty' ? (
        <Card>
          <PortfolioPlaceholder state={state} props={props} />
        </Card>
      ) : null}
    </MoneyDisplayProvider>
  )
}

interface DashboardActsProps {
  props: PortfolioProps
  /** Absent: there is nothing to arrange yet. */
  editing?: { isOn: boolean; onChange: (isOn: boolean) => void }
}

function DashboardActs({ props, editing }: DashboardActsProps) {
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
      {editing ? (
        <Button
          icon={editing.isOn ? 'check' : 'edit'}
          variant={editing.isOn ? 'primary' : 'secondary'}
          onClick={() => editing.onChange(!editing.isOn)}
        >
          <span className="max-sm:sr-only">{editing.isOn ? t('Finish editing') : t('Edit dashboard')}</span>
        </Button>
      ) : null}
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

interface DashboardBodyProps {
  props: DashboardViewProps
  view: AnyView
  isEdited: boolean
}

function DashboardBody({ props, view, isEdited }: DashboardBodyProps) {
  const { sentence } = useT()
  const { dashboards, wanted, onShow, reading, ...portfolio } = props
  if (isPaperOnly(view)) return <PaperOnly props={props} view={view} />
  const all = dashboardsOf(dashboards.stored ?? [], factsOf(view))
  const shown = shownDashboard(all, wanted)
  return (
    <>
      <div className="mb-4 min-w-0 space-y-4 empty:hidden">
        {props.error ? <Banner tone="danger">{sentence(props.error.sentence)}</Banner> : null}
        <CompletenessLine view={view} now={props.now} shown={2} />
        {reading}
      </div>
      {shown ? (
        <Dashboards
          props={portfolio}
          view={view}
          all={all}
          shown={shown}
          saved={dashboards}
          isEdited={isEdited}
          onShow={onShow}
        />
      ) : (
        <HoldingsCard props={portfolio} view={view} isSearched />
      )}
    </>
  )
}
