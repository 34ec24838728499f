/** Above the widgets while a dashboard is edited: what it shows, what is on it, and the dashboards themselves. */
import { useState } from 'react'
import type { AnyView } from '@/components/portfolio/portfolio-props'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { Select } from '@/components/ui/select'
import type { Dashboards } from '@/lib/dashboards/edit-dashboards'
import { firstWidgets } from '@/lib/dashboards/first-dashboard'
import { type Dashboard, MOST_DASHBOARDS } from '@/lib/settings/dashboard-settings'
import { ChooseWidgets } from './choose-widgets'
import { dashboardName } from './dashboard-name'
import type { DashboardEdits } from './edits.hooks'
import { factsOf } from './first-facts'
import { NameDialog } from './name-dialog'
import { ResetDialog } from './reset-dialog'

export interface DashboardToolsProps {
  all: Dashboards
  shown: Dashboard
  view: AnyView
  edits: DashboardEdits
}

type Open = 'widgets' | 'new' | 'rename' | 'reset' | null

export function DashboardTools({ all, shown, view, edits }: DashboardToolsProps) {
  const { t } = useT()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const isFull = all.length >= MOST_DASHBOARDS
  return (
    <section
      aria-label={t('Edit dashboard')}
      className="flex flex-wrap items-end gap-2 rounded-card border border-line bg-surface p-3"
    >
      <Button icon="add" variant="primary" onClick={() => setOpen('widgets')}>
        {t('Add widgets')}
      </Button>
      <Shows shown={shown} view={view} edits={edits} />
      <span className="ms-auto flex flex-wrap gap-2">
        <Button icon="dashboard" disabled={isFull} onClick={() => setOpen('new')}>
          {t('New dashboard')}
        </Button>
        <Menu
          label={t('This dashboard')}
          alignment="end"
          acts={[
            { label: t('Rename'), icon: 'edit', run: () => setOpen('rename') },
            { label: t('Duplicate'), icon: 'copy', disabled: isFull, run: edits.copy },
            { label: t('As it was at first'), icon: 'history', run: () => setOpen('reset') },
            {
              label: t('Remove dashboard'),
              icon: 'trash',
              danger: true,
              disabled: all.length < 2,
              run: edits.removeShown,
            },
          ]}
        />
      </span>
      {open === 'widgets' ? <ChooseWidgets shown={shown} edits={edits} onClose={close} /> : null}
      {open === 'new' ? (
        <NameDialog title={t('New dashboard')} name="" act={t('Add')} onName={edits.add} onClose={close} />
      ) : null}
      {open === 'rename' ? (
        <NameDialog
          title={t('Rename')}
          name={dashboardName(shown, t)}
          act={t('Save')}
          onName={edits.rename}
          onClose={close}
        />
      ) : null}
      {open === 'reset' ? (
        <ResetDialog
          name={dashboardName(shown, t)}
          onReset={() => edits.reset(firstWidgets(factsOf(view)))}
          onClose={close}
        />
      ) : null}
    </section>
  )
}

const EVERYTHING = ''

/** Everything, or one portfolio. */
function Shows({ shown, view, edits }: Pick<DashboardToolsProps, 'shown' | 'view' | 'edits'>) {
  const { t } = useT()
  return (
    <Select
      label={t('Shows')}
      className="w-52 max-w-full"
      options={[
        { value: EVERYTHING, label: t('Everything') },
        ...view.portfolios.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={view.portfolios.some(({ id }) => id === shown.portfolio) ? shown.portfolio : EVERYTHING}
      onChange={({ target }) => edits.bind(target.value === EVERYTHING ? undefined : target.value)}
    />
  )
}
