/** How alerts are told: notifications, what they may show, quiet hours, a test; and in plain words what cannot run. */
import { Section } from '@/components/settings/section'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import type { AlertSettings } from '@/lib/settings/alert-settings'
import type { NotificationPermission } from './permission.browser'
import { QuietHoursField } from './quiet-hours'
import { WhatCannotRun } from './what-cannot-run'

export interface AlertSettingsViewProps {
  settings: AlertSettings
  /** `null` until the browser has answered. */
  permission: NotificationPermission | null
  onChange: (change: Partial<Omit<AlertSettings, 'started'>>) => Promise<void>
  /** Everything a firing goes through, marked as a test. */
  onTest: () => Promise<void>
}

export function AlertSettingsView({ settings, permission, onChange, onTest }: AlertSettingsViewProps) {
  const { t } = useT()
  const act = useAction()
  const test = useAction()
  const change = (what: Partial<Omit<AlertSettings, 'started'>>) => void act.run(() => onChange(what))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Section
        title={t('Notifications')}
        lead={t('What a rule finds always stands under “Latest”; here is what else tells you.')}
        error={act.error ?? test.error}
      >
        <Switch
          label={t('Show notifications on the desktop')}
          checked={settings.desktop}
          onChange={({ target }) => change({ desktop: target.checked })}
        />
        {settings.desktop ? <Permission permission={permission} /> : null}
        <Switch
          label={t('Say nothing private in them')}
          hint={t(
            'They name no amount, account or asset that you hold: only that something has happened. While the screen is locked it is always so.',
          )}
          checked={settings.isPrivate}
          disabled={!settings.desktop}
          onChange={({ target }) => change({ isPrivate: target.checked })}
        />
        <Switch
          label={t('Remind me when Holdfast is locked')}
          hint={t('Once after the browser starts: that no alert runs until you unlock.')}
          checked={settings.tellsLocked}
          disabled={!settings.desktop}
          onChange={({ target }) => change({ tellsLocked: target.checked })}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button icon="bell" busy={test.pending} onClick={() => void test.run(onTest)}>
            {t('Send a test')}
          </Button>
          <p className="min-w-0 flex-1 basis-60 text-xs text-muted">
            {t(
              'It takes the way of a real alert, quiet hours too. Nothing to see? Look at the notification settings of your system.',
            )}
          </p>
        </div>
      </Section>
      <Section
        title={t('Quiet hours')}
        lead={t('What is found then waits until they end, and is told at once as one message.')}
      >
        <QuietHoursField quiet={settings.quiet} onChange={(quiet) => change({ quiet })} />
      </Section>
      <WhatCannotRun />
    </div>
  )
}

function Permission({ permission }: { permission: NotificationPermission | null }) {
  const { t } = useT()
  switch (permission) {
    case null:
      return null
    case 'granted':
      return <Banner tone="good">{t('The browser shows them.')}</Banner>
    case 'denied':
      return (
        <Banner tone="danger" title={t('The browser does not show notifications of Holdfast.')}>
          {t('Allow them in its settings for notifications, then send a test.')}
        </Banner>
      )
    case 'untold':
      return <Banner>{t('This browser does not say whether it shows them. A test tells.')}</Banner>
    default:
      return permission satisfies never
  }
}
