/** Attribution: what made the profit, and which asset, account, fee and income it came from. */
import { useT } from '@/components/shell/translation'
import type { AttributionView as Attribution } from '@/lib/analytics/views'
import type { AccountId } from '@/lib/core/ids'
import { FeesCard } from './fees-card'
import { RowSource } from './figure-sources'
import { IncomeCard } from './income-card'
import { NothingYet } from './nothing-yet'
import { ProfitPartsCard } from './profit-parts'
import { ProfitTable } from './profit-table'
import type { ProfitColumn } from './sort-profits'

export interface AttributionViewProps {
  view: Attribution
  nameOf: (account: AccountId) => string
}

const ASSET_COLUMNS: readonly ProfitColumn[] = [
  'profit',
  'price',
  'income',
  'fees',
  'losses',
  'realised',
  'unrealised',
  'flow',
  'start',
  'end',
]
const ACCOUNT_COLUMNS: readonly ProfitColumn[] = [
  'profit',
  'price',
  'income',
  'fees',
  'losses',
  'flow',
  'start',
  'end',
]

export function AttributionView({ view, nameOf }: AttributionViewProps) {
  const { t } = useT()
  if (view.assets.length === 0 && view.accounts.length === 0) return <NothingYet />
  return (
    <>
      <ProfitPartsCard view={view} />
      <ProfitTable
        title={t('Profit by asset')}
        nameColumn={t('Asset')}
        columns={ASSET_COLUMNS}
        rows={view.assets.map((row) => ({
          ...row,
          key: row.asset,
          name: <RowSource narrow={{ assets: { not: false, of: [row.asset] } }}>{row.symbol}</RowSource>,
        }))}
      />
      <ProfitTable
        title={t('Profit by account')}
        nameColumn={t('Account')}
        columns={ACCOUNT_COLUMNS}
        rows={view.accounts.map((row) => ({
          ...row,
          key: row.accountId,
          name: (
            <RowSource narrow={{ accounts: { not: false, of: [row.accountId] } }}>
              {nameOf(row.accountId)}
            </RowSource>
          ),
        }))}
      />
      <FeesCard view={view} nameOf={nameOf} />
      <IncomeCard view={view} />
    </>
  )
}
