/** Feeds the list of rules, and runs the commands behind its buttons. */
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { useToast } from '@/components/ui/toast'
import { alertMessages } from '@/lib/alerts/messages'
import { call } from '@/lib/messages/call.browser'
import { type AlertWorld, groupOf } from '../alert-world.hooks'
import { looksFor } from '../looks-for'
import { RulesView } from './rules-view'

export function RulesTab({ world }: { world: AlertWorld }) {
  const { t } = useT()
  const toast = useToast()
  const offerUndo = useUndo()
  return (
    <RulesView
      rules={world.words === null ? null : world.rules}
      groupOf={groupOf}
      looksFor={({ kind, params }) => looksFor(kind, params, world)}
      now={world.now}
      onSwitch={async ({ id }, on) => void (await call(alertMessages['alerts.switch'], { id, on }))}
      onSnooze={async ({ id }, until) => void (await call(alertMessages['alerts.snooze'], { id, until }))}
      onTest={async ({ id }) => {
        await call(alertMessages['alerts.test'], { id })
        toast({ text: t('A test is on its way.'), tone: 'good' })
      }}
      onCopy={({ id }) => navigate(`alerts/new/copy/${id}`)}
      onRemove={async ({ id }) =>
        offerUndo(t('The alert is removed.'), await call(alertMessages['alerts.remove'], { id }))
      }
    />
  )
}
