/** On which day the model writes a summary of the week, by itself; never, unless chosen. */
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'

export interface DigestDayProps {
  /** 0: Sunday. */
  day: number | null
  pending: boolean
  onChange: (day: number | null) => void
}

const DAYS = [1, 2, 3, 4, 5, 6, 0]
/** A Sunday. */
const SUNDAY = Date.UTC(2026, 0, 4)
const DAY_MS = 86_400_000

const weekday = (day: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(SUNDAY + day * DAY_MS)

export function DigestDay({ day, pending, onChange }: DigestDayProps) {
  const { t, locale } = useT()
  return (
    <Select
      className="max-w-sm"
      label={t('Day of the summary')}
      hint={t(
        'It sends a question without you, at the level above, and costs what an answer costs. It waits while Holdfast is locked.',
      )}
      disabled={pending}
      value={day === null ? '' : String(day)}
      options={[
        { value: '', label: t('Never') },
        ...DAYS.map((each) => ({ value: String(each), label: weekday(each, locale) })),
      ]}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
    />
  )
}
