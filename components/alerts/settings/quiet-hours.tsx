/** From when to when no notification is shown, by the clock of a time zone. */
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { TextField } from '@/components/ui/text-field'
import type { QuietHours } from '@/lib/settings/alert-settings'
import { clockText, readClock } from './clock-text'

export interface QuietHoursFieldProps {
  quiet: QuietHours | null
  onChange: (quiet: QuietHours | null) => void
}

const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
/** Ten in the evening until seven. */
const USUAL = { from: 22 * 60, until: 7 * 60 }

export function QuietHoursField({ quiet, onChange }: QuietHoursFieldProps) {
  const { t } = useT()
  return (
    <>
      <Switch
        label={t('Keep quiet at certain hours')}
        checked={quiet !== null}
        onChange={({ target }) => onChange(target.checked ? { ...USUAL, timeZone: ownTimeZone() } : null)}
      />
      {quiet === null ? null : (
        <div className="grid items-start gap-3 sm:grid-cols-[8rem_8rem_minmax(0,20rem)]">
          <ClockField
            label={t('From')}
            minute={quiet.from}
            onChange={(from) => onChange({ ...quiet, from })}
          />
          <ClockField
            label={t('Until')}
            minute={quiet.until}
            onChange={(until) => onChange({ ...quiet, until })}
          />
          <Select
            label={t('Time zone')}
            value={quiet.timeZone}
            options={zonesWith(quiet.timeZone).map((zone) => ({
              value: zone,
              label: zone.replaceAll('_', ' '),
            }))}
            onChange={({ target }) => onChange({ ...quiet, timeZone: target.value })}
          />
        </div>
      )}
      {quiet !== null && quiet.from === quiet.until ? (
        <p className="text-xs text-warn">{t('Both are the same: no hour is quiet.')}</p>
      ) : null}
    </>
  )
}

/** The stored one and the reader's own are among them, whatever the browser lists. */
const zonesWith = (stored: string): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ownTimeZone(), stored])].toSorted()

interface ClockFieldProps {
  label: string
  minute: number
  onChange: (minute: number) => void
}

/** An hour that is being typed is not stored before it is one. */
const ClockField = ({ label, minute, onChange }: ClockFieldProps) => (
  <TextField
    type="time"
    label={label}
    defaultValue={clockText(minute)}
    key={minute}
    onBlur={({ target }) => {
      const read = readClock(target.value)
      if (read === undefined) target.value = clockText(minute)
      else if (read !== minute) onChange(read)
    }}
  />
)
