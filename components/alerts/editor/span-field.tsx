/** A stretch of time: a number and its unit. */
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { SPAN_UNITS, type SpanDraft, type SpanUnit } from './span-draft'

export interface SpanFieldProps {
  label: string
  hint?: string | undefined
  error: string | undefined
  value: SpanDraft
  onChange: (value: SpanDraft) => void
}

export function SpanField({ label, hint, error, value, onChange }: SpanFieldProps) {
  const { t } = useT()
  const words: Readonly<Record<SpanUnit, string>> = {
    minutes: t('minutes'),
    hours: t('hours'),
    days: t('days'),
  }
  return (
    <div className="grid max-w-72 grid-cols-[minmax(0,1fr)_9rem] items-start gap-2">
      <TextField
        label={label}
        hint={hint}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        value={value.value}
        onChange={({ target }) => onChange({ ...value, value: target.value })}
      />
      <Select
        className={hint ? 'mt-12' : 'mt-6.5'}
        label={t('Unit of {field}', { field: label })}
        labelHidden
        options={SPAN_UNITS.map((unit) => ({ value: unit, label: words[unit] }))}
        value={value.unit}
        onChange={({ target }) =>
          onChange({ ...value, unit: SPAN_UNITS.find((unit) => unit === target.value) ?? value.unit })
        }
      />
    </div>
  )
}
