/** From where on a check speaks, typed in place. */
import { useT } from '@/components/shell/translation'
import { ThresholdField } from '@/components/ui/threshold-field'
import type { CheckChoice } from '@/lib/annotate/messages'
import { formatNumber } from '@/lib/i18n/format/number-format'
import { plainFigure } from '@/lib/i18n/format/read-figure'

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
  const { unit, value, default: standard, least, most } = threshold
  return (
    <ThresholdField
      name={name}
      value={value}
      standard={standard}
      min={least}
      max={most}
      hint={unitWords(unit, t)}
      disabled={disabled}
      show={(number) => formatNumber(number, locale, { maximumFractionDigits: 6, useGrouping: false })}
      parse={(text) => parseThreshold(text, threshold)}
      onChange={onChange}
    />
  )
}

/** @returns `undefined` for what is no number or is out of what the check allows @example parseThreshold('0,5', threshold) // 0.5 */
export function parseThreshold(
  text: string,
  { least, most }: Pick<Threshold, 'least' | 'most'>,
): number | undefined {
  const bare = plainFigure(text)
    .replace(/[\s\u00a0%$]/g, '')
    .replace(',', '.')
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
