/** Fees by account and month: bars, and the table that says the same. */
import { useMemo } from 'react'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { AttributionView } from '@/lib/analytics/views'
import type { AccountId } from '@/lib/core/ids'
import { type FeeSum, feesOf } from './fees-by-month'
import { monthName } from './months'
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
        <FeesTable fees={fees} nameOf={nameOf} />
      )}
    </Card>
  )
}

type Fees = ReturnType<typeof feesOf>

function FeesTable({ fees, nameOf }: { fees: Fees; nameOf: FeesCardProps['nameOf'] }) {
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
              className="h-11 border-t border-line px-3 py-1.5 pl-4 text-left text-sm font-medium whitespace-nowrap"
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
    <span className="inline-flex items-center gap-1.5">
      {sum.paid > 0 || sum.unvalued === 0 ? <NumberMoney value={sum.paid} /> : null}
      {sum.unvalued > 0 ? (
        <Badge tone="warn">{t('{count} without a value', { count: sum.unvalued })}</Badge>
      ) : null}
    </span>
  )
}
