/** What a plan may cost and move at most. */
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import type { DraftForm } from './draft-form'

type LimitField = 'slippage' | 'leastTrade' | 'gainsBudget' | 'turnover'

export function EditorLimits({ form }: { form: DraftForm }) {
  const { t } = useT()
  return (
    <Card title={t('Limits of a plan')}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Limit
          form={form}
          field="slippage"
          label={t('Worse than the middle price at most, %')}
          hint={t('A trade beyond it is not planned.')}
        />
        <Limit
          form={form}
          field="leastTrade"
          label={t('Smallest trade, US dollars')}
          hint={t('Below it a trade is not worth its while.')}
        />
        <Limit
          form={form}
          field="gainsBudget"
          label={t('Gains of one plan at most')}
          hint={t('In the currency of your tax rules. Empty: no bound.')}
        />
        <Limit
          form={form}
          field="turnover"
          label={t('Bought in one plan at most, %')}
          hint={t('Of the whole. Empty: no bound.')}
        />
      </div>
    </Card>
  )
}

interface LimitProps {
  form: DraftForm
  field: LimitField
  label: string
  hint: string
}

const Limit = ({ form: { draft, change, said }, field, label, hint }: LimitProps) => (
  <TextField
    label={label}
    hint={hint}
    inputMode="decimal"
    autoComplete="off"
    value={draft[field]}
    error={said(field)}
    onChange={({ target }) => change({ [field]: target.value })}
  />
)
