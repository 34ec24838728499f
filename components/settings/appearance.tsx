/** Language, theme and gain colours: known before the vault opens, effective at once. */

import * as v from 'valibot'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Select } from '@/components/ui/select'
import { type Preferences, preferencesSchema } from '@/lib/settings/preferences'
import { Section } from './section'

export interface AppearanceProps {
  preferences: Preferences
  onChange: (change: Partial<Preferences>) => Promise<void>
}

export function Appearance({ preferences, onChange }: AppearanceProps) {
  const { t } = useT()
  const { run, error } = useAction()
  const change = (changed: Record<string, string>) =>
    void run(() => onChange(v.parse(preferencesSchema, { ...preferences, ...changed })))
  return (
    <Section title={t('Appearance')} error={error}>
      <div className="grid gap-4 sm:grid-cols-3">
        <Select
          label={t('Language')}
          value={preferences.language}
          onChange={(event) => change({ language: event.target.value })}
          options={[
            { value: 'auto', label: t('As the browser') },
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ]}
        />
        <Select
          label={t('Theme')}
          value={preferences.theme}
          onChange={(event) => change({ theme: event.target.value })}
          options={[
            { value: 'system', label: t('As the system') },
            { value: 'light', label: t('Light') },
            { value: 'dark', label: t('Dark') },
          ]}
        />
        <Select
          label={t('Gain and loss')}
          value={preferences.gainColours}
          onChange={(event) => change({ gainColours: event.target.value })}
          options={[
            { value: 'teal-red', label: t('Teal and red') },
            { value: 'blue-orange', label: t('Blue and orange') },
          ]}
        />
      </div>
    </Section>
  )
}
