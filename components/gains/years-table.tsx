/** A line for each tax year. What has no basis or no value stands in columns of its own, never within a sum. */
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, StackedRow, Table } from '@/components/ui/table'
import { methodWord } from '@/lib/accounting/words'
import { type Amount, isNegative, isZero } from '@/lib/core/amount'
import type { YearSummary } from '@/lib/ledger/views'
import { HowComputed } from './how-computed'

export interface YearsTableProps {
  years: readonly YearSummary[]
  chosen: string | undefined
  onChoose: (year: string) => void
}

export function YearsTable({ years, chosen, onChoose }: YearsTableProps) {
  const { t } = useT()
  return (
    <Card title={t('Tax years')} flush>
      <Table caption={t('Gains by tax year')} stacks>
        <thead>
          <tr>
            <HeadCell>{t('Year')}</HeadCell>
            <HeadCell>{t('Method')}</HeadCell>
            <HeadCell align="end">{t('Proceeds')}</HeadCell>
            <HeadCell align="end">{t('Cost')}</HeadCell>
            <HeadCell align="end">{t('Gain')}</HeadCell>
            <HeadCell align="end">{t('Short-term')}</HeadCell>
            <HeadCell align="end">{t('Long-term')}</HeadCell>
            <HeadCell align="end">{t('Exempt')}</HeadCell>
            <HeadCell align="end">{t('Income')}</HeadCell>
            <HeadCell align="end">{t('Fees')}</HeadCell>
            <HeadCell align="end">{t('In no figure')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {[...years].reverse().map((year) => (
            <YearRow key={year.label} year={year} isChosen={year.label === chosen} onChoose={onChoose} />
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

interface YearRowProps {
  year: YearSummary
  isChosen: boolean
  onChoose: (year: string) => void
}

function YearRow({ year, isChosen, onChoose }: YearRowProps) {
  const { t, sentence } = useT()
  const { label } = year
  return (
    <StackedRow className={isChosen ? 'bg-hover' : ''}>
      <Cell label="">
        <button
          type="button"
          aria-pressed={isChosen}
          onClick={() => onChoose(label)}
          className="figure rounded font-medium underline underline-offset-2"
        >
          {label}
        </button>
      </Cell>
      <Cell label={t('Method')} className="min-w-28">
        {sentence(methodWord(year.method))}
      </Cell>
      <Cell label={t('Proceeds')} align="end">
        <Money value={year.proceeds} />
      </Cell>
      <Cell label={t('Cost')} align="end">
        <Money value={year.cost} />
      </Cell>
      <Cell label={t('Gain')} align="end">
        <span className="inline-flex items-center">
          <SignedMoney value={year.gain} />
          <HowComputed figure={t('Gain {year}', { year: label })}>
            <GainWords year={year} />
          </HowComputed>
        </span>
      </Cell>
      <Cell label={t('Short-term')} align="end">
        <Money value={year.short} signed />
      </Cell>
      <Cell label={t('Long-term')} align="end">
        <Money value={year.long} signed />
      </Cell>
      <Cell label={t('Exempt')} align="end">
        <Money value={year.exempt} signed />
      </Cell>
      <Cell label={t('Income')} align="end">
        <Money value={year.income} />
      </Cell>
      <Cell label={t('Fees')} align="end">
        <Money value={year.fees} />
      </Cell>
      <Cell label={t('In no figure')} align="end">
        <LeftOut year={year} />
      </Cell>
    </StackedRow>
  )
}

export const SignedMoney = ({ value }: { value: Amount }) => (
  <Money
    value={value}
    signed
    {...(isZero(value) ? {} : { className: isNegative(value) ? 'text-loss' : 'text-gain' })}
  />
)

function GainWords({ year }: { year: YearSummary }) {
  const { t } = useT()
  return (
    <div className="grid gap-2">
      <p>
        {t('Proceeds less cost of all disposals whose cost is known: {count}.', { count: year.disposals })}
      </p>
      <p className="flex justify-between gap-4">
        {t('Gains')} <Money value={year.gains} signed />
      </p>
      <p className="flex justify-between gap-4">
        {t('Losses')} <Money value={year.losses} signed />
      </p>
      <p className="flex justify-between gap-4 border-t border-line pt-2 font-medium">
        {t('Gain')} <Money value={year.gain} signed />
      </p>
      {year.missing.disposals > 0 ? (
        <p className="text-muted">
          {t('Without a known cost, and so not in it: {count}.', { count: year.missing.disposals })}
        </p>
      ) : null}
    </div>
  )
}

function LeftOut({ year: { missing, unvalued } }: { year: YearSummary }) {
  const { t } = useT()
  if (missing.disposals === 0 && unvalued === 0) return <span className="text-muted">{t('nothing')}</span>
  return (
    <span className="inline-flex flex-col items-end gap-1 @max-2xl:items-start">
      {missing.disposals > 0 ? (
        <span className="inline-flex flex-col items-end gap-0.5 @max-2xl:items-start">
          <Badge tone="warn">{t('{count} without basis', { count: missing.disposals })}</Badge>
          <span className="text-xs text-muted">
            {t('received')} <Money value={missing.proceeds} />
          </span>
        </span>
      ) : null}
      {unvalued > 0 ? <Badge tone="warn">{t('{count} without a value', { count: unvalued })}</Badge> : null}
    </span>
  )
}
