/** One rule with a few possible values, of which exactly one holds. */
import { Select } from '@/components/ui/select'

export interface RuleSelectProps<Value extends string> {
  label: string
  hint?: string
  value: Value
  choices: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  className?: string
}

/** @example <RuleSelect label={t('Gifts')} value={rules.gifts} choices={gifts} onChange={(gifts) => change({ gifts })} /> */
export function RuleSelect<Value extends string>({ choices, onChange, ...rest }: RuleSelectProps<Value>) {
  return (
    <Select
      {...rest}
      options={choices}
      onChange={({ target }) => {
        const chosen = choices.find(({ value }) => value === target.value)
        if (chosen) onChange(chosen.value)
      }}
    />
  )
}
