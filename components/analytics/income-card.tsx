/** The income calendar: which asset brought how much in which month. Shades only underline the figures. */
import { useMemo } from 'react'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { AttributionView } from '@/lib/analytics/views'
import type { EntryReason } from '@/lib/core/entry'
import { REASON_WORDS } from '@/lib/core/entry-words'
import { type IncomeCell, type IncomeGrid, incomeGrid, incomeReasons } from './income-grid'
import { IncomeMenu } from './income-menu'
import { monthName } from './months'
import { NumberMoney } from './number-money'

export function IncomeCard({ view }: { view: AttributionView }) {
  const { t } = useT()
  const grid = useMemo(() => incomeGrid(view), [view])
  return (
    <Card
      title={t('Income by month')}
      flush
      actions={grid.rows.length === 0 ? undefined : <IncomeMenu grid={grid} />}
    >
      {grid.rows.length === 0 ? (
        <p className="p-4 pt-1 text-sm text-muted">{t('No income came in these days.')}</p>
      ) : (
        <>
          <Reasons income={view.income} />
          <Calendar grid={grid} />
        </>
      )}
    </Card>
  )
}

const isReason = (reason: string): reason is EntryReason => Object.hasOwn(REASON_WORDS, reason)

function Reasons({ income }: Pick<AttributionView, 'income'>) {
  const { t, sentence } = useT()
  return (
    <ul aria-label={t('Income by reason')} className="flex flex-wrap gap-x-5 gap-y-1 px-4 pb-3 text-sm">
      {incomeReasons(income).map(({ reason, ...cell }) => (
        <li key={reason} className="flex items-baseline gap-2">
          <span className="text-muted">{isReason(reason) ? sentence(REASON_WORDS[reason]) : reason}</span>
          <Sum cell={cell} />
        </li>
      ))}
    </ul>
  )
}

function Calendar({ grid }: { grid: IncomeGrid }) {
  const { t, locale } = useT()
  return (
    <Table caption={t('Income by month')} className="max-h-128 overflow-y-auto">
      <thead>
        <tr>
          <HeadCell className="sticky start-0 z-1 bg-surface">{t('Asset')}</HeadCell>
          <HeadCell align="end">{t('Total')}</HeadCell>
          {grid.months.map((month) => (
            <HeadCell key={month} align="end" className="whitespace-nowrap">
              {monthName(month, locale)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((row) => (
          <tr key={row.asset}>
            <RowHead>{row.symbol}</RowHead>
            <Cell align="end" className="font-medium">
              <Sum cell={row.total} />
            </Cell>
            {grid.months.map((month) => (
              <MonthCell key={month} cell={row.cells.get(month)} largest={grid.largest} />
            ))}
          </tr>
        ))}
        <tr>
          <RowHead>{t('Total')}</RowHead>
          <Cell align="end" className="font-semibold">
            <Sum cell={grid.total} />
          </Cell>
          {grid.months.map((month) => (
            <MonthCell key={month} cell={grid.totals.get(month)} largest={0} />
          ))}
        </tr>
      </tbody>
    </Table>
  )
}

const RowHead = ({ children }: { children: string }) => (
  <th
    scope="row"
    className="sticky start-0 z-1 h-11 border-t border-line bg-surface px-3 py-1.5 ps-4 text-start text-sm font-medium"
  >
    {children}
  </th>
)

/** The deepest shade still leaves the text its contrast. */
const DEEPEST = 22

function MonthCell({ cell, largest }: { cell: IncomeCell | undefined; largest: number }) {
  const share = cell && largest > 0 ? cell.value / largest : 0
  return (
    <td
      className="figure h-11 border-t border-line px-3 py-1.5 text-end"
      style={
        share > 0
          ? {
              background: `color-mix(in oklab, var(--color-gain) ${Math.round(4 + share * (DEEPEST - 4))}%, transparent)`,
            }
          : undefined
      }
    >
      {cell ? <Sum cell={cell} /> : null}
    </td>
  )
}

function Sum({ cell: { value, unknown } }: { cell: IncomeCell }) {
  const { t } = useT()
  return (
    <span className="inline-flex flex-col items-end gap-0.5">
      {value > 0 || unknown === 0 ? <NumberMoney value={value} /> : null}
      {unknown > 0 ? <Badge tone="warn">{t('{count} without a value', { count: unknown })}</Badge> : null}
    </span>
  )
}
