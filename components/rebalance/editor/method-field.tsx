/** The control of one field of a method, made from what the method says of it. */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { TextField } from '@/components/ui/text-field'
import type { MethodField } from '@/lib/rebalance/methods/define-method'
import { CheckList } from '../check-list'
import { type ParamDraft, sleevesIn, textOf, weightsIn } from './param-draft'
import type { SleeveDraft } from './strategy-draft'
import { WeightsFields } from './weights-fields'

export interface MethodFieldProps {
  field: MethodField
  value: ParamDraft | undefined
  /** Those that are not locked. */
  sleeves: readonly SleeveDraft[]
  /** By a sleeve's id for its weight; empty for the field itself. */
  said: (part: string) => string | undefined
  onChange: (value: ParamDraft) => void
}

export function MethodFieldControl({ field, value, sleeves, said, onChange }: MethodFieldProps): ReactNode {
  const { sentence } = useT()
  const label = sentence(field.label)
  const hint = field.help && sentence(field.help)
  switch (field.kind) {
    case 'percent':
    case 'days':
    case 'count':
    case 'usd':
      return (
        <TextField
          className="max-w-72"
          label={`${label}${useUnit(field.kind)}`}
          hint={hint}
          inputMode={field.kind === 'percent' || field.kind === 'usd' ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={textOf(value)}
          error={said('')}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    case 'choice':
      return (
        <Select
          className="max-w-96"
          label={label}
          hint={hint}
          value={textOf(value)}
          error={said('')}
          options={field.options.map((each) => ({ value: each.value, label: sentence(each.label) }))}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    case 'switch':
      return (
        <Switch
          label={label}
          hint={hint}
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
        />
      )
    case 'weights':
      return (
        <WeightsFields
          label={label}
          hint={hint}
          rest={field.rest}
          weights={weightsIn(value)}
          sleeves={sleeves}
          said={said}
          onChange={onChange}
        />
      )
    case 'sleeves':
      return (
        <CheckList<string>
          legend={label}
          hint={hint}
          options={sleeves.map(({ id, name }) => ({ id, label: name }))}
          chosen={sleevesIn(value)}
          onChange={onChange}
        />
      )
    default:
      return field satisfies never
  }
}

function useUnit(kind: 'percent' | 'days' | 'count' | 'usd'): string {
  const { t } = useT()
  switch (kind) {
    case 'percent':
      return ', %'
    case 'days':
      return `, ${t('days')}`
    case 'usd':
      return `, ${t('US dollars')}`
    case 'count':
      return ''
    default:
      return kind satisfies never
  }
}
