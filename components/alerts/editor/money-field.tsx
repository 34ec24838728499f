/** A sum and its currency. The currency is stored with it: another display currency changes no rule. */
import { useT } from '@/components/shell/translation'
import { Select, type SelectOption } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { MoneyDraft } from './field-draft'

export interface MoneyFieldProps {
  label: string
  hint: string | undefined
  error: string | undefined
  value: MoneyDraft
  currencies: readonly SelectOption[]
  onChange: (value: MoneyDraft) => void
}

export function MoneyField({ label, hint, error, value, currencies, onChange }: MoneyFieldProps) {
  const { t } = useT()
  return (
    <div className="grid max-w-96 grid-cols-[minmax(0,1fr)_9rem] items-start gap-2">
      <TextField
        label={label}
        hint={hint}
        error={error}
        inputMode="decimal"
        autoComplete="off"
        value={value.value}
        onChange={({ target }) => onChange({ ...value, value: target.value })}
      />
      <Select
        className={hint ? 'mt-12' : 'mt-6.5'}
        label={t('Currency of {field}', { field: label })}
        labelHidden
        options={currencies}
        value={value.currency}
        onChange={({ target }) => onChange({ ...value, currency: target.value })}
      />
    </div>
  )
}
