/** A rule's threshold, typed in place: kept on Enter or when the field is left, refused with a sentence, put back in one act. */
import { useEffect, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { parseThreshold, type Threshold, thresholdText } from './threshold-text'

export interface ThresholdFieldProps {
  /** The rule's name, for people who do not see the row. */
  name: string
  threshold: Threshold
  disabled: boolean
  /** `null`: back to the standard. */
  onChange: (value: number | null) => void
}

export function ThresholdField({ name, threshold, disabled, onChange }: ThresholdFieldProps) {
  const { t, locale } = useT()
  const { value, standard, min, max, unit } = threshold
  const stored = thresholdText(value, threshold, locale)
  const [text, setText] = useState(stored)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => {
    setText(stored)
    setWrong(false)
  }, [stored])
  const show = (bound: number) => thresholdText(bound, threshold, locale)
  const keep = () => {
    if (text === stored) return setWrong(false)
    const read = parseThreshold(text, threshold)
    setWrong(read === undefined)
    if (read === undefined) return
    if (read === value) setText(stored)
    else onChange(read)
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
        hint={unitWords(unit, t)}
        error={
          isWrong ? t('Enter a number from {min} to {max}.', { min: show(min), max: show(max) }) : undefined
        }
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep()
          if (key === 'Escape') {
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

function unitWords(unit: Threshold['unit'], t: ReturnType<typeof useT>['t']): string {
  switch (unit) {
    case 'ratio':
      return t('More than … percent')
    case 'days':
      return t('Older than … days')
    case 'count':
      return t('More than so many')
    case 'number':
      return t('More than … times')
    case 'money':
    case 'day':
      return t('More than')
    default:
      return unit satisfies never
  }
}
