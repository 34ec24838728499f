/**
 * The dashboards of a person: one is shown, the others are tabs. While it is edited, widgets are added, moved, sized and taken away;
 * each change is stored at once, and what is taken away can be put back.
 */
import type { ReactNode } from 'react'
import type { AnyView, PortfolioProps } from '@/components/portfolio/portfolio-props'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import type { Dashboard } from '@/lib/settings/dashboard-settings'
import { dashboardName } from './dashboard-name'
import { DashboardTools } from './dashboard-tools'
import type { StoredDashboards } from './dashboards.hooks'
import type { WidgetWorld } from './define-widget'
import { useDashboardEdits } from './edits.hooks'
import { narrowView } from './narrow-view'
import { isKnownWidget } from './registry'
import { WidgetGrid } from './widget-grid'

export interface DashboardsProps {
  props: PortfolioProps
  view: AnyView
  all: readonly Dashboard[]
  shown: Dashboard
  saved: Pick<StoredDashboards, 'save' | 'error'>
  isEdited: boolean
  onShow: (id: string) => void
}

export function Dashboards({ props, view, all, shown, saved, isEdited, onShow }: DashboardsProps) {
  const { t, sentence } = useT()
  const edits = useDashboardEdits({ all, shown, onShow, save: saved.save })
  const world = worldOf(props, view, shown)
  const tabs = all.map((each) => ({ id: each.id, label: dashboardName(each, t) }))
  const content = (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {saved.error ? (
        <Banner tone="danger" title={t('The change was not stored.')}>
          {sentence(saved.error.sentence)}
        </Banner>
      ) : null}
      {isEdited ? <DashboardTools all={all} shown={shown} view={view} edits={edits} /> : null}
      {world.bound === null && shown.portfolio !== undefined ? (
        <Banner tone="warn">{t('The portfolio of this dashboard is gone: everything is shown.')}</Banner>
      ) : null}
      {shown.widgets.some(({ id }) => isKnownWidget(id)) ? (
        <WidgetGrid
          key={shown.id}
          widgets={shown.widgets}
          world={world}
          isEdited={isEdited}
          onMove={edits.move}
          onSize={edits.resize}
          onRemove={edits.remove}
        />
      ) : (
        <EmptyState
          icon="dashboard"
          sentence={t('Nothing is on this dashboard yet. Edit it and add what you want to see.')}
        />
      )}
    </div>
  )
  return all.length > 1 || isEdited ? (
    <>
      <Tabs
        name="dashboard"
        label={t('Dashboards')}
        tabs={tabs}
        chosen={shown.id}
        onChoose={onShow}
        className="mb-4 flex-wrap border-b border-line"
      />
      <Panel shown={shown}>{content}</Panel>
    </>
  ) : (
    content
  )
}

const Panel = ({ shown, children }: { shown: Dashboard; children: ReactNode }) => (
  <TabPanel name="dashboard" chosen={shown.id}>
    {children}
  </TabPanel>
)

/** Of the portfolio alone once the whole view is there: the head does not know what belongs to it. */
function worldOf(props: PortfolioProps, view: AnyView, { portfolio }: Dashboard): WidgetWorld {
  const found = view.portfolios.find(({ id }) => id === portfolio)
  if (!found) return { ...props, view, whole: view, bound: null, isWaiting: false }
  const accounts = view.accounts.filter(({ portfolios }) => portfolios.includes(found.id)).map(({ id }) => id)
  const full = props.full && narrowView(props.full, found.id)
  const bound = { ...found, accounts }
  return { ...props, head: null, full, view: full ?? view, whole: view, bound, isWaiting: full === null }
}
