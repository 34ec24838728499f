/** What counts as a disposal and what does not: terms, fees, gifts, losses, what left to nobody known. */
import { useT } from '@/components/shell/translation'
import { Switch } from '@/components/ui/switch'
import { RuleSelect } from './rule-select'
import type { RulesProps } from './tax-rules.hooks'

export function RulesOfTreatment({ rules, change }: RulesProps) {
  const { t } = useT()
  const given = [
    { value: 'no gain', label: t('leave without a gain') },
    { value: 'market value', label: t('are disposals at market value') },
  ] as const
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <RuleSelect
          label={t('Held for more than a year')}
          value={rules.longTerm}
          choices={[
            { value: 'none', label: t('makes no difference') },
            { value: 'more than a year', label: t('is long-term') },
            { value: 'exempt after a year', label: t('is exempt') },
          ]}
          onChange={(longTerm) => change({ longTerm })}
        />
        <RuleSelect
          label={t('Fees of transfers')}
          value={rules.transferFees}
          choices={[
            { value: 'disposal', label: t('are disposals') },
            { value: 'basis', label: t('stay in the cost of what arrived') },
            { value: 'reduce', label: t('take their cost with them') },
          ]}
          onChange={(transferFees) => change({ transferFees })}
        />
        <RuleSelect
          label={t('Fees that are paid in another asset')}
          value={rules.cryptoFees}
          choices={[
            { value: 'disposal', label: t('are disposals') },
            { value: 'reduce', label: t('take their cost with them') },
          ]}
          onChange={(cryptoFees) => change({ cryptoFees })}
        />
        <RuleSelect
          label={t('Withdrawals to nobody known')}
          value={rules.withdrawals}
          choices={[
            { value: 'departed', label: t('have left, without a gain') },
            { value: 'disposal', label: t('are disposals') },
          ]}
          onChange={(withdrawals) => change({ withdrawals })}
        />
        <RuleSelect
          label={t('Gifts to others')}
          value={rules.gifts}
          choices={given}
          onChange={(gifts) => change({ gifts })}
        />
        <RuleSelect
          label={t('Donations')}
          value={rules.donations}
          choices={given}
          onChange={(donations) => change({ donations })}
        />
        <RuleSelect
          label={t('Lost and stolen')}
          value={rules.losses}
          choices={[
            { value: 'not deducted', label: t('leave without a loss') },
            { value: 'deducted', label: t('are a loss of what they cost') },
          ]}
          onChange={(losses) => change({ losses })}
        />
      </div>
      <div className="divide-y divide-line">
        <Switch
          label={t('Fees of trades count in cost and proceeds')}
          checked={rules.feesInBasis}
          onChange={(event) => change({ feesInBasis: event.target.checked })}
        />
        <Switch
          label={t('A trade of one asset for another is a disposal')}
          checked={rules.cryptoToCrypto}
          onChange={(event) => change({ cryptoToCrypto: event.target.checked })}
        />
      </div>
    </>
  )
}
