/** Feeds the settings of alerts, and stores what is changed. */
import { useAsked } from '@/components/shell/asked.hooks'
import { useSettings } from '@/components/shell/live.hooks'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { useToast } from '@/components/ui/toast'
import { alertMessages } from '@/lib/alerts/messages'
import { call } from '@/lib/messages/call.browser'
import { AlertSettingsView } from './alert-settings-view'
import { notificationPermission } from './permission.browser'

export function SettingsTab() {
  const { t } = useT()
  const toast = useToast()
  const { alerts } = useSettings()
  const permission = useAsked('permission to notify', notificationPermission)
  return (
    <>
      {permission.error ? <ProblemBanner error={permission.error} onAgain={permission.again} /> : null}
      <AlertSettingsView
        settings={alerts}
        permission={permission.answer}
        onChange={async (change) => void (await call(alertMessages['alerts.change'], change))}
        onTest={async () => {
          await call(alertMessages['alerts.test'], {})
          toast({ text: t('A test is on its way.'), tone: 'good' })
          permission.again()
        }}
      />
    </>
  )
}
