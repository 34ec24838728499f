/** Which income counts with its value when it arrives, and which with zero: then all of it is a gain when it is sold. */

import { useT } from '@/components/shell/translation'
import { Checkbox } from '@/components/ui/checkbox'
import { INCOME_REASONS } from '@/lib/core/entry'
import { REASON_WORDS } from '@/lib/core/entry-words'
import type { RulesProps } from './tax-rules.hooks'

export function RulesOfIncome({ rules, change }: RulesProps) {
  const { t, sentence } = useT()
  const { incomeAtZero } = rules
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('Income that counts as zero when it arrives')}</legend>
      <p className="mt-1 mb-1 text-xs text-muted">
        {t('It has no cost then. All other income counts with its value of that day, which is its cost too.')}
      </p>
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
        {INCOME_REASONS.map((reason) => (
          <Checkbox
            key={reason}
            label={sentence(REASON_WORDS[reason])}
            checked={incomeAtZero.includes(reason)}
            onChange={({ target }) =>
              change({
                incomeAtZero: target.checked
                  ? [...incomeAtZero, reason]
                  : incomeAtZero.filter((each) => each !== reason),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
