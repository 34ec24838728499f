/** The rules by which gains are counted: a preset to start from, then every rule by itself. Saved at once. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { TAX_PRESETS, type TaxRules } from '@/lib/accounting/tax-rules'
import { RulesByYear } from './rules-by-year'
import { RulesOfIncome } from './rules-of-income'
import { RulesOfTime } from './rules-of-time'
import { RulesOfTreatment } from './rules-of-treatment'
import { type RulesProps, useTaxRules } from './tax-rules.hooks'

export function TaxRulesPanel() {
  const { t, sentence } = useT()
  const { rules, error, change } = useTaxRules()
  return (
    <Card title={t('Your rules')} className="max-w-3xl">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {error ? <Banner tone="danger">{sentence(error.sentence)}</Banner> : null}
        {rules ? (
          <>
            <Presets change={change} />
            <RulesOfTime rules={rules} change={change} />
            <RulesByYear rules={rules} change={change} />
            <RulesOfTreatment rules={rules} change={change} />
            <RulesOfIncome rules={rules} change={change} />
          </>
        ) : error ? null : (
          <Skeleton className="h-40 w-full" />
        )}
      </div>
    </Card>
  )
}

function Presets({ change }: Pick<RulesProps, 'change'>) {
  const { t } = useT()
  return (
    <Select
      className="sm:max-w-xs"
      label={t('Take the rules of')}
      hint={t('A starting point, no advice')}
      value=""
      options={[
        { value: '', label: t('Choose …') },
        { value: 'generic', label: t('General') },
        { value: 'us', label: t('United States') },
        { value: 'uk', label: t('United Kingdom') },
        { value: 'de', label: t('Germany') },
      ]}
      onChange={({ target }) => {
        const preset = Object.entries(TAX_PRESETS).find(([id]) => id === target.value)?.[1]
        if (preset) change(JSON.parse(JSON.stringify(preset)) as TaxRules)
      }}
    />
  )
}
