/** From where on a check speaks, typed in place: kept on Enter or when the field is left, put back in one act. */
import { useEffect, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { CheckChoice } from '@/lib/annotate/messages'
import { formatNumber } from '@/lib/i18n/format/number-format'

type Threshold = NonNullable<CheckChoice['threshold']>

export interface CheckThresholdProps {
  /** Of the check, for people who do not see the row. */
  name: string
  threshold: Threshold
  disabled: boolean
  /** `null`: back to the standard. */
  onChange: (value: number | null) => void
}

export function CheckThreshold({ name, threshold, disabled, onChange }: CheckThresholdProps) {
  const { t, locale } = useT()
  const { unit, value, least, most } = threshold
  const show = (number: number) =>
    formatNumber(number, locale, { maximumFractionDigits: 6, useGrouping: false })
  const stored = show(value)
  const [text, setText] = useState(stored)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => {
    setText(stored)
    setWrong(false)
  }, [stored])
  const keep = () => {
    const read = parseThreshold(text, threshold)
    setWrong(read === undefined)
    if (read !== undefined && read !== value) onChange(read === threshold.default ? null : read)
  }
  return (
    <div className="grid gap-1">
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
          isWrong
            ? t('Enter a number from {min} to {max}.', { min: show(least), max: show(most) })
            : undefined
        }
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep()
          if (key === 'Escape') setText(stored)
        }}
      />
      {value === threshold.default ? null : (
        <Button
          size="sm"
          variant="quiet"
          className="justify-self-start"
          disabled={disabled}
          onClick={() => onChange(null)}
        >
          {t('Back to {standard}', { standard: show(threshold.default) })}
        </Button>
      )}
    </div>
  )
}

/** @returns `undefined` for what is no number or is out of what the check allows @example parseThreshold('0,5', threshold) // 0.5 */
export function parseThreshold(
  text: string,
  { least, most }: Pick<Threshold, 'least' | 'most'>,
): number | undefined {
  const bare = text.replace(/[\s\u00a0%$]/g, '').replace(',', '.')
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(bare)) return undefined
  const value = Number(bare)
  return value >= least && value <= most ? value : undefined
}

function unitWords(unit: Threshold['unit'], t: ReturnType<typeof useT>['t']): string {
  switch (unit) {
    case 'percent':
      return t('Speaks from … percent')
    case 'usd':
      return t('Speaks from … US dollars')
    case 'days':
      return t('Speaks by … days')
    default:
      return unit satisfies never
  }
}
