/** Language, theme, contrast and gain colours: known before the vault opens, effective at once. */

import * as v from 'valibot'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Select } from '@/components/ui/select'
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n/languages'
import { type Preferences, preferencesSchema } from '@/lib/settings/preferences'
import { Section } from './section'
import { Setting } from './setting'

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
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <Setting id="language">
          <Select
            label={t('Language')}
            value={preferences.language}
            onChange={(event) => change({ language: event.target.value })}
            options={[
              { value: 'auto', label: t('As the browser') },
              ...LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] })),
            ]}
          />
        </Setting>
        <Setting id="theme">
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
        </Setting>
        <Setting id="contrast">
          <Select
            label={t('Contrast')}
            value={preferences.contrast}
            onChange={(event) => change({ contrast: event.target.value })}
            options={[
              { value: 'system', label: t('As the system') },
              { value: 'more', label: t('More contrast') },
            ]}
          />
        </Setting>
        <Setting id="gain-colours">
          <Select
            label={t('Gain and loss')}
            value={preferences.gainColours}
            onChange={(event) => change({ gainColours: event.target.value })}
            options={[
              { value: 'teal-red', label: t('Teal and red') },
              { value: 'blue-orange', label: t('Blue and orange') },
            ]}
          />
        </Setting>
      </div>
    </Section>
  )
}
