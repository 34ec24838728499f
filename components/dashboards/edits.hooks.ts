/** What can be done to the dashboards, each stored at once; removals can be undone. */
import { useT } from '@/components/shell/translation'
import { useToast } from '@/components/ui/toast'
import {
  moveWidget,
  placeWidget,
  removeWidget,
  resizeWidget,
  type WidgetSize,
} from '@/lib/dashboards/arrange-widgets'
import {
  addDashboard,
  bindDashboard,
  changeWidgets,
  copyDashboard,
  type Dashboards,
  removeDashboard,
  renameDashboard,
} from '@/lib/dashboards/edit-dashboards'
import type { Dashboard } from '@/lib/settings/dashboard-settings'
import { dashboardName } from './dashboard-name'
import type { DashboardsChange } from './dashboards.hooks'
import { isKnownWidget, widgetOf } from './registry'

export interface DashboardEdits {
  move: (id: string, to: number) => void
  resize: (id: string, size: WidgetSize) => void
  place: (id: string) => void
  /** @param isTold absent: with the way back */
  remove: (id: string, isTold?: boolean) => void
  add: (name: string) => void
  rename: (name: string) => void
  copy: () => void
  bind: (portfolio: string | undefined) => void
  removeShown: () => void
  reset: (widgets: Dashboard['widgets']) => void
}

export interface EditsWorld {
  all: Dashboards
  shown: Dashboard
  onShow: (id: string) => void
  save: (change: DashboardsChange) => void
}

const newId = (): string => crypto.randomUUID()

export function useDashboardEdits({ all, shown, onShow, save }: EditsWorld): DashboardEdits {
  const { t, sentence } = useT()
  const toast = useToast()
  // An undo comes later, maybe after this page: each edit is made to what is stored then. Before the first one nothing is.
  const edit = (change: DashboardsChange) => save((before) => change(before.length > 0 ? before : all))
  const widgets = (change: Parameters<typeof changeWidgets>[2]) =>
    edit((before) => changeWidgets(before, shown.id, change))
  const undo = (text: string, run: () => void) => toast({ text, act: { label: t('Undo'), run } })
  return {
    move: (id, to) => widgets((before) => moveWidget(before, id, to, isKnownWidget)),
    resize: (id, size) => widgets((before) => resizeWidget(before, id, size)),
    place: (id) => widgets((before) => placeWidget(before, { id, size: widgetOf(id)?.sizes[0] ?? 's' })),
    remove: (id, isTold = true) => {
      const at = shown.widgets.findIndex((each) => each.id === id)
      const removed = shown.widgets[at]
      widgets((before) => removeWidget(before, id))
      if (removed && isTold)
        undo(t('{name} was removed.', { name: sentence(widgetOf(id)?.title ?? { template: id }) }), () =>
          widgets((before) => placeWidget(before, removed, at)),
        )
    },
    add: (name) => {
      const id = newId()
      edit((before) => addDashboard(before, { id, name, widgets: [] }))
      onShow(id)
    },
    rename: (name) => edit((before) => renameDashboard(before, shown.id, name)),
    copy: () => {
      const id = newId()
      const name = t('{name} (copy)', { name: dashboardName(shown, t) })
      edit((before) => copyDashboard(before, shown.id, { id, name }))
      onShow(id)
    },
    bind: (portfolio) => edit((before) => bindDashboard(before, shown.id, portfolio)),
    removeShown: () => {
      const at = all.findIndex(({ id }) => id === shown.id)
      edit((before) => removeDashboard(before, shown.id))
      onShow(all[at === 0 ? 1 : at - 1]?.id ?? shown.id)
      undo(t('{name} was removed.', { name: dashboardName(shown, t) }), () => {
        edit((before) => addDashboard(before, shown, at))
        onShow(shown.id)
      })
    },
    reset: (first) => {
      const before = shown.widgets
      widgets(() => first)
      undo(t('{name} is as it was at first.', { name: dashboardName(shown, t) }), () => widgets(() => before))
    },
  }
}
