/** A set of `Radio` cards under one legend: exactly one is chosen. */
import { useId } from 'react'
import { Radio } from './radio'

export interface Choice<Value extends string> {
  value: Value
  label: string
  hint?: string
  disabled?: boolean
}

export interface ChoiceListProps<Value extends string> {
  /** Read aloud before the choices; hidden from sight because a heading says it. */
  label: string
  choices: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** @example <ChoiceList label={t('Second key')} choices={ways} value={way} onChange={setWay} /> */
export function ChoiceList<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: ChoiceListProps<Value>) {
  const name = useId()
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <Radio
          key={choice.value}
          name={name}
          label={choice.label}
          hint={choice.hint}
          disabled={choice.disabled}
          checked={choice.value === value}
          onChange={() => onChange(choice.value)}
        />
      ))}
    </fieldset>
  )
}
