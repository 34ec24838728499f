/** All widgets with what they show: a switch puts one on the dashboard, last, or takes it away. */
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { Switch } from '@/components/ui/switch'
import type { Dashboard } from '@/lib/settings/dashboard-settings'
import type { DashboardEdits } from './edits.hooks'
import { WIDGETS } from './registry'

export interface ChooseWidgetsProps {
  shown: Dashboard
  edits: Pick<DashboardEdits, 'place' | 'remove'>
  onClose: () => void
}

export function ChooseWidgets({ shown, edits, onClose }: ChooseWidgetsProps) {
  const { t, sentence } = useT()
  const placed = new Set(shown.widgets.map(({ id }) => id))
  return (
    <Dialog
      open
      title={t('Widgets')}
      size="lg"
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('Close')}</Button>}
    >
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {WIDGETS.map(({ id, title, about, icon }) => (
          <li key={id} className="border-b border-line">
            <Switch
              label={
                <span className="flex items-center gap-2 font-medium">
                  <Icon name={icon} className="text-muted" />
                  {sentence(title)}
                </span>
              }
              hint={sentence(about)}
              checked={placed.has(id)}
              onChange={({ target }) => (target.checked ? edits.place(id) : edits.remove(id, false))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
