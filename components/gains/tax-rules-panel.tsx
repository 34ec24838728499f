/** The rules by which gains are counted: a preset to start from, and what people change most. Saved at once. */
import { useQuestion } from '@/components/shell/question.hooks'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { Switch } from '@/components/ui/switch'
import { accountingMessages } from '@/lib/accounting/messages'
import { TAX_PRESETS, type TaxRules } from '@/lib/accounting/tax-rules'
import { call } from '@/lib/messages/call.browser'

type Change = (part: Partial<TaxRules>) => void

export function TaxRulesPanel() {
  const { t, sentence } = useT()
  const { answer, error, again } = useQuestion(accountingMessages['accounting.rules'], {})
  const save = useAction()
  const problem = save.error ?? error
  const change: Change = (part) =>
    void save.run(async () => {
      if (!answer) return
      await call(accountingMessages['accounting.saveRules'], { ...answer, ...part })
      again()
    })
  return (
    <Card title={t('Your rules')} className="max-w-3xl">
      <div className="grid gap-4">
        {problem ? <Banner tone="danger">{sentence(problem.sentence)}</Banner> : null}
        {answer ? (
          <>
            <Presets change={change} />
            <ByYear rules={answer} change={change} />
            <Treatment rules={answer} change={change} />
          </>
        ) : error ? null : (
          <Skeleton className="h-40 w-full" />
        )}
      </div>
    </Card>
  )
}

function Presets({ change }: { change: Change }) {
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

function ByYear({ rules, change }: { rules: TaxRules; change: Change }) {
  const { t } = useT()
  const methods = [
    { value: 'fifo', label: t('First in, first out') },
    { value: 'lifo', label: t('Last in, first out') },
    { value: 'hifo', label: t('Highest cost first') },
    { value: 'lofo', label: t('Lowest cost first') },
    { value: 'average', label: t('Average cost') },
    { value: 'uk', label: t('United Kingdom: same day, 30 days, pool') },
    { value: 'specific', label: t('Chosen lots') },
  ] as const
  const pools = [
    { value: 'universal', label: t('Over all accounts') },
    { value: 'account', label: t('Each account on its own') },
  ] as const
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {rules.methods.map(({ from, value }) => (
        <Select
          key={`method ${from}`}
          label={t('Method from {year}', { year: from })}
          value={value}
          options={methods}
          onChange={({ target }) => {
            const chosen = methods.find((each) => each.value === target.value)
            if (chosen) change({ methods: replaced(rules.methods, from, chosen.value) })
          }}
        />
      ))}
      {rules.pools.map(({ from, value }) => (
        <Select
          key={`pool ${from}`}
          label={t('Lots from {year}', { year: from })}
          value={value}
          options={pools}
          onChange={({ target }) => {
            const chosen = pools.find((each) => each.value === target.value)
            if (chosen) change({ pools: replaced(rules.pools, from, chosen.value) })
          }}
        />
      ))}
    </div>
  )
}

const replaced = <Value,>(list: readonly { from: number; value: Value }[], from: number, value: Value) =>
  list.map((each) => (each.from === from ? { from, value } : each))

function Treatment({ rules, change }: { rules: TaxRules; change: Change }) {
  const { t } = useT()
  const terms = [
    { value: 'none', label: t('makes no difference') },
    { value: 'more than a year', label: t('is long-term') },
    { value: 'exempt after a year', label: t('is exempt') },
  ] as const
  const fees = [
    { value: 'disposal', label: t('are disposals') },
    { value: 'basis', label: t('stay in the cost of what arrived') },
    { value: 'reduce', label: t('take their cost with them') },
  ] as const
  const gone = [
    { value: 'departed', label: t('have left, without a gain') },
    { value: 'disposal', label: t('are disposals') },
  ] as const
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('Held for more than a year')}
          value={rules.longTerm}
          options={terms}
          onChange={({ target }) => {
            const chosen = terms.find(({ value }) => value === target.value)
            if (chosen) change({ longTerm: chosen.value })
          }}
        />
        <Select
          label={t('Fees of transfers')}
          value={rules.transferFees}
          options={fees}
          onChange={({ target }) => {
            const chosen = fees.find(({ value }) => value === target.value)
            if (chosen) change({ transferFees: chosen.value })
          }}
        />
        <Select
          label={t('Withdrawals to nobody known')}
          value={rules.withdrawals}
          options={gone}
          onChange={({ target }) => {
            const chosen = gone.find(({ value }) => value === target.value)
            if (chosen) change({ withdrawals: chosen.value })
          }}
        />
        <p className="self-end text-sm text-muted">
          {t('Currency')}: {rules.currency.toUpperCase()} · {t('Time zone')}: {rules.timeZone}
        </p>
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
