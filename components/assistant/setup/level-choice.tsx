/** The three levels of what a model may see, each with the same holding as an example. */
import { useT } from '@/components/shell/translation'
import { type Choice, ChoiceList } from '@/components/ui/choice-list'
import type { PrivacyLevel } from '@/lib/core/chat'
import type { Translate } from '@/lib/i18n/translate'

/** @example levelName('full', t) // 'Exact amounts' */
export function levelName(level: PrivacyLevel, t: Translate): string {
  switch (level) {
    case 'percentages':
      return t('Percentages only')
    case 'rounded':
      return t('Rounded amounts')
    case 'full':
      return t('Exact amounts')
    default: {
      const never: never = level
      return never
    }
  }
}

export const levelChoices = (t: Translate): Choice<PrivacyLevel>[] => [
  {
    value: 'percentages',
    label: levelName('percentages', t),
    hint: t('It reads: “ETH is 34.2 % of the portfolio, up 3.1 % this week.” No amount of yours is sent.'),
  },
  {
    value: 'rounded',
    label: levelName('rounded', t),
    hint: t('It reads: “4.2 ETH, 12,000 USD.” Two digits of each amount, enough for most questions.'),
  },
  {
    value: 'full',
    label: levelName('full', t),
    hint: t('It reads: “4.2137 ETH, 12,483.20 USD.” For questions that need every digit, such as gains.'),
  },
]

export interface LevelChoiceProps {
  value: PrivacyLevel
  onChange: (level: PrivacyLevel) => void
}

export function LevelChoice({ value, onChange }: LevelChoiceProps) {
  const { t } = useT()
  return (
    <ChoiceList label={t('What it may see')} choices={levelChoices(t)} value={value} onChange={onChange} />
  )
}
