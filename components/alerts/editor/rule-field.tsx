/** The control of one field of a rule, made from what the rule says of it. */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { Select, type SelectOption } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { AlertField } from '@/lib/alerts/define-alert-rule'
import { AssetField } from './asset-field'
import type { FieldChoices } from './field-choices'
import { type FieldDraft, isMoneyDraft, isSpanDraft, textIn } from './field-draft'
import { MoneyField } from './money-field'
import { SpanField } from './span-field'

export interface RuleFieldProps {
  field: AlertField
  value: FieldDraft | undefined
  choices: FieldChoices
  error: string | undefined
  onChange: (value: FieldDraft) => void
}

export function RuleField({ field, value, choices, error, onChange }: RuleFieldProps): ReactNode {
  const { t, sentence } = useT()
  const hint = field.help && sentence(field.help)
  const optional = field.optional ? t('optional') : ''
  const common = {
    label: optional === '' ? sentence(field.label) : `${sentence(field.label)} (${optional})`,
    hint,
    error,
  }
  const typed = (more: { unit?: string; inputMode?: 'decimal'; maxLength?: number; type?: string }) => {
    const { unit, ...rest } = more
    return (
      <TextField
        {...common}
        {...rest}
        label={unit === undefined ? common.label : `${common.label}, ${unit}`}
        className="max-w-72"
        autoComplete="off"
        value={textIn(value)}
        onChange={({ target }) => onChange(target.value)}
      />
    )
  }
  const chosen = (options: readonly SelectOption[]) => (
    <Select
      {...common}
      className="max-w-96"
      options={options}
      value={textIn(value)}
      onChange={({ target }) => onChange(target.value)}
    />
  )
  switch (field.kind) {
    case 'asset':
      return (
        <AssetField
          {...common}
          value={textIn(value)}
          isOptional={field.optional === true}
          suggest={field.of === 'stablecoins' ? choices.suggestStablecoins : choices.suggest}
          assetName={choices.assetName}
          onChange={onChange}
        />
      )
    case 'account':
      return chosen(withNone(choices.accounts(field.of), field, t, textIn(value)))
    case 'venue':
      return chosen(withNone(choices.venues, field, t, textIn(value)))
    case 'chain':
      return chosen(withNone(choices.chains, field, t, textIn(value)))
    case 'strategy':
      return chosen(withNone(choices.strategies, field, t, textIn(value)))
    case 'choice':
      return chosen(field.options.map((each) => ({ value: each.value, label: sentence(each.label) })))
    case 'money':
      return isMoneyDraft(value) ? (
        <MoneyField {...common} value={value} currencies={choices.currencies} onChange={onChange} />
      ) : null
    case 'minutes':
      return isSpanDraft(value) ? <SpanField {...common} value={value} onChange={onChange} /> : null
    case 'percent':
      return typed({ unit: '%', inputMode: 'decimal' })
    case 'number':
      return typed({ unit: sentence(field.unit), inputMode: 'decimal' })
    case 'date':
      return typed({ type: 'datetime-local' })
    case 'text':
      return typed({ maxLength: field.most })
    default:
      return field satisfies never
  }
}

/** The empty choice first; and one that is stored and not there any more is said, not dropped. */
function withNone(
  options: readonly SelectOption[],
  field: AlertField,
  t: ReturnType<typeof useT>['t'],
  stored: string,
): readonly SelectOption[] {
  const isGone = stored !== '' && !options.some(({ value }) => value === stored)
  return [
    { value: '', label: field.optional ? t('Any') : t('Choose one.') },
    ...options,
    ...(isGone ? [{ value: stored, label: t('Not there any more') }] : []),
  ]
}
