/** When the screen locks by itself, when the vault does, and both by hand. */
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { call } from '@/lib/messages/call.browser'
import type { Settings } from '@/lib/settings/settings'
import { vaultMessages } from '@/lib/vault/messages'
import { Section } from './section'
import { Setting } from './setting'
import { useSettingsChange } from './settings-change.hooks'

const MINUTES = [1, 5, 15, 30, 60, 240]

export function Locks({ settings }: { settings: Settings }) {
  const { t } = useT()
  const { save, error } = useSettingsChange()
  const lock = useAction()
  const now = (message: 'vault.lock' | 'vault.lockScreen') =>
    void lock.run(async () => void (await call(vaultMessages[message], {})))
  const choices = [...new Set([...MINUTES, settings.screenLockMinutes])]
    .filter((each) => each > 0)
    .sort((a, b) => a - b)
  return (
    <Section title={t('Locks')} error={error ?? lock.error}>
      <Setting id="screen-lock">
        <Select
          className="max-w-xs"
          label={t('Lock the screen after')}
          hint={t('Pages ask for the PIN; accounts are still read.')}
          value={String(settings.screenLockMinutes)}
          onChange={(event) => void save({ screenLockMinutes: Number(event.target.value) })}
          options={[
            ...choices.map((count) => ({ value: String(count), label: t('{count} minutes', { count }) })),
            { value: '0', label: t('Never') },
          ]}
        />
      </Setting>
      <Setting id="lock-with-computer">
        <Switch
          label={t('Lock the vault when the computer locks')}
          hint={t('The key leaves memory: nothing is read and no alert runs until you unlock.')}
          checked={settings.vaultLockOnOsLock}
          onChange={(event) => void save({ vaultLockOnOsLock: event.target.checked })}
        />
      </Setting>
      <Setting id="lock-now" className="flex flex-wrap gap-2">
        <Button icon="lock" busy={lock.pending} onClick={() => now('vault.lockScreen')}>
          {t('Lock the screen now')}
        </Button>
        <Button variant="quiet" busy={lock.pending} onClick={() => now('vault.lock')}>
          {t('Lock the vault now')}
        </Button>
      </Setting>
    </Section>
  )
}
