/** A threshold, typed in place: kept on Enter or when the field is left, refused with a sentence, put back in one act. */
import { useEffect, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from './button'
import { isComposing, isEnter } from './composition'
import { TextField } from './text-field'

export interface ThresholdFieldProps {
  /** Of the rule or check, for people who do not see the row. */
  name: string
  value: number
  standard: number
  min: number
  max: number
  /** What it counts: `More than … percent`. */
  hint: string
  disabled: boolean
  /** A number as it stands in the field. */
  show: (value: number) => string
  /** @returns `undefined` for what is no number, or out of bounds */
  parse: (text: string) => number | undefined
  /** `null`: back to the standard. */
  onChange: (value: number | null) => void
}

export function ThresholdField(props: ThresholdFieldProps) {
  const { name, value, standard, min, max, hint, disabled, show, parse, onChange } = props
  const { t } = useT()
  const stored = show(value)
  const [text, setText] = useState(stored)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => {
    setText(stored)
    setWrong(false)
  }, [stored])
  const keep = () => {
    if (text === stored) return setWrong(false)
    const read = parse(text)
    setWrong(read === undefined)
    if (read === undefined) return
    if (read === value) setText(stored)
    else onChange(read === standard ? null : read)
  }
  return (
    <div className="grid max-w-44 gap-1">
      <TextField
        controlSize="sm"
        label={t('Threshold of {rule}', { rule: name })}
        labelHidden
        inputMode="decimal"
        autoComplete="off"
        disabled={disabled}
        value={text}
        hint={hint}
        error={
          isWrong ? t('Enter a number from {min} to {max}.', { min: show(min), max: show(max) }) : undefined
        }
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (isEnter(event)) keep()
          if (event.key === 'Escape' && !isComposing(event)) {
            setText(stored)
            setWrong(false)
          }
        }}
      />
      {value === standard ? null : (
        <Button
          size="sm"
          variant="quiet"
          className="justify-self-start"
          disabled={disabled}
          aria-label={t('Put the threshold of {rule} back to {standard}', {
            rule: name,
            standard: show(standard),
          })}
          onClick={() => onChange(null)}
        >
          {t('Back to {standard}', { standard: show(standard) })}
        </Button>
      )}
    </div>
  )
}
