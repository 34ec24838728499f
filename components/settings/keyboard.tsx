/** Shortcuts: those of one letter on or off, and those of the browser, which only the browser changes. */
import { BrowserKeys } from '@/components/commands/browser-keys'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Switch } from '@/components/ui/switch'
import type { AppearanceProps } from './appearance'
import { Section } from './section'
import { Setting } from './setting'

export function Keyboard({ preferences, onChange }: AppearanceProps) {
  const { t } = useT()
  const { run, error } = useAction()
  return (
    <Section title={t('Keyboard')} error={error}>
      <Setting id="single-keys">
        <Switch
          label={t('Shortcuts of one letter')}
          hint={t('Off, only those with Ctrl or Cmd are left.')}
          checked={preferences.singleKeys}
          onChange={(event) => {
            const singleKeys = event.target.checked
            void run(() => onChange({ singleKeys }))
          }}
        />
      </Setting>
      <Setting id="browser-keys" className="grid gap-2">
        <h3 className="text-sm font-medium">{t('Keys that work in the whole browser')}</h3>
        <BrowserKeys />
      </Setting>
    </Section>
  )
}
