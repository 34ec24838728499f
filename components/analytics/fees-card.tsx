/** Fees by account and month: bars, and the table that says the same. */
import { useMemo } from 'react'
import { BarChart } from '@/components/charts/bar-chart'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { type FeeSum, feesOf } from '@/lib/analytics/fees-by-month'
import type { AttributionView } from '@/lib/analytics/views'
import type { AccountId } from '@/lib/core/ids'
import { monthName, monthOf, monthsBetween } from './months'
import { NumberMoney } from './number-money'

export interface FeesCardProps {
  view: AttributionView
  nameOf: (account: AccountId) => string
}

export function FeesCard({ view, nameOf }: FeesCardProps) {
  const { t } = useT()
  const fees = useMemo(() => feesOf(view), [view])
  return (
    <Card title={t('Fees by account and month')} flush>
      {fees.accounts.length === 0 ? (
        <p className="p-4 pt-1 text-sm text-muted">{t('No fee was paid in these days.')}</p>
      ) : (
        <>
          <FeesChart view={view} fees={fees} nameOf={nameOf} />
          <FeesTable fees={fees} nameOf={nameOf} />
        </>
      )}
    </Card>
  )
}

type Fees = ReturnType<typeof feesOf>

interface FeesProps {
  fees: Fees
  nameOf: FeesCardProps['nameOf']
}

/** Nothing was paid, or nobody knows what: a month whose fees have no value at all is no zero. */
const paidOf = (sum: FeeSum | undefined): number | null =>
  sum === undefined ? 0 : sum.paid === 0 && sum.unvalued > 0 ? null : sum.paid

/** Every month of the range, also those without a fee, so that time is even. */
function FeesChart({ view, fees, nameOf }: FeesProps & { view: AttributionView }) {
  const { t, locale } = useT()
  const bars = useMemo(
    () =>
      monthsBetween(monthOf(view.from), monthOf(view.until)).map((key) => ({
        key,
        label: monthName(key, locale),
      })),
    [view, locale],
  )
  const series = useMemo(
    () =>
      fees.accounts.map((account) => ({
        id: account,
        name: nameOf(account),
        values: bars.map(({ key }) => paidOf(fees.of(account, key))),
      })),
    [fees, bars, nameOf],
  )
  return (
    <div className="px-4 pb-4">
      <BarChart
        label={t('Fees of each month')}
        head={t('Month')}
        bars={bars}
        series={series}
        unit="money"
        currency={view.currency}
        fileName="holdfast-fees"
        height="h-56"
      />
    </div>
  )
}

function FeesTable({ fees, nameOf }: FeesProps) {
  const { t, locale } = useT()
  return (
    <Table caption={t('Fees by account and month')} className="max-h-128 overflow-y-auto">
      <thead>
        <tr>
          <HeadCell>{t('Month')}</HeadCell>
          {fees.accounts.map((account) => (
            <HeadCell key={account} align="end" className="whitespace-nowrap">
              {nameOf(account)}
            </HeadCell>
          ))}
          <HeadCell align="end">{t('Total')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {fees.months.toReversed().map((month) => (
          <tr key={month}>
            <th
              scope="row"
              className="h-11 border-t border-line px-3 py-1.5 ps-4 text-start text-sm font-medium whitespace-nowrap"
            >
              {monthName(month, locale)}
            </th>
            {fees.accounts.map((account) => (
              <Cell key={account} align="end">
                <Fee sum={fees.of(account, month)} />
              </Cell>
            ))}
            <Cell align="end" className="font-medium">
              <Fee sum={fees.ofMonth(month)} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Fee({ sum }: { sum: FeeSum | undefined }) {
  const { t } = useT()
  if (!sum) return null
  return (
    <span className="inline-flex flex-col items-end gap-0.5">
      {sum.paid > 0 || sum.unvalued === 0 ? <NumberMoney value={sum.paid} /> : null}
      {sum.unvalued > 0 ? (
        <Badge tone="warn">{t('{count} without a value', { count: sum.unvalued })}</Badge>
      ) : null}
    </span>
  )
}
