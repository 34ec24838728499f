/** A rule's threshold, typed in place. */
import { useT } from '@/components/shell/translation'
import { ThresholdField } from '@/components/ui/threshold-field'
import { parseThreshold, type Threshold, thresholdText } from './threshold-text'

export interface RuleThresholdProps {
  /** The rule's name, for people who do not see the row. */
  name: string
  threshold: Threshold
  disabled: boolean
  /** `null`: back to the standard. */
  onChange: (value: number | null) => void
}

export function RuleThreshold({ name, threshold, disabled, onChange }: RuleThresholdProps) {
  const { t, locale } = useT()
  const { value, standard, min, max, unit } = threshold
  return (
    <ThresholdField
      name={name}
      value={value}
      standard={standard}
      min={min}
      max={max}
      hint={unitWords(unit, t)}
      disabled={disabled}
      show={(bound) => thresholdText(bound, threshold, locale)}
      parse={(text) => parseThreshold(text, threshold)}
      onChange={onChange}
    />
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
