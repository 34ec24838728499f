/** How often accounts are read. */
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import type { Settings } from '@/lib/settings/settings'
import { Section } from './section'
import { Setting } from './setting'
import { useSettingsChange } from './settings-change.hooks'

const MINUTES = [1, 5, 15, 30, 60, 360, 1440]

export function Reading({ settings }: { settings: Settings }) {
  const { t } = useT()
  const { save, error } = useSettingsChange()
  const choices = [...new Set([...MINUTES, settings.syncMinutes])].sort((a, b) => a - b)
  return (
    <Section title={t('Reading accounts')} error={error}>
      <Setting id="reading-interval">
        <Select
          className="max-w-xs"
          label={t('Read every account every')}
          value={String(settings.syncMinutes)}
          onChange={(event) => void save({ syncMinutes: Number(event.target.value) })}
          options={choices.map((count) => ({ value: String(count), label: t('{count} minutes', { count }) }))}
        />
      </Setting>
    </Section>
  )
}
