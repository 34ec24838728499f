/** Where the profit came from, row by row: assets or accounts, best or worst first, by any of their sums. */
import { type ReactNode, useState } from 'react'
import { HowComputed } from '@/components/gains/how-computed'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, type SortState, Table } from '@/components/ui/table'
import type { ProfitParts } from '@/lib/analytics/views'
import type { Translate } from '@/lib/i18n/translate'
import { NumberMoney } from './number-money'
import { SegmentButtons } from './segment-buttons'
import { type ProfitColumn, sortProfits } from './sort-profits'

export interface ProfitRow extends ProfitParts {
  key: string
  name: ReactNode
  realised?: number | null
  unrealised?: number | null
}

export interface ProfitTableProps {
  title: string
  /** Of the first column. */
  nameColumn: string
  rows: readonly ProfitRow[]
  columns: readonly ProfitColumn[]
}

/** Gains and losses: shown with sign and colour. */
const SIGNED = new Set<ProfitColumn>(['profit', 'price', 'realised', 'unrealised', 'flow'])
const TONED = new Set<ProfitColumn>(['profit', 'price', 'realised', 'unrealised'])
/** Rows at first. */
const FEW = 12

export function ProfitTable({ title, nameColumn, rows, columns }: ProfitTableProps) {
  const { t } = useT()
  const [sort, setSort] = useState<SortState<ProfitColumn>>({ column: 'profit', descending: true })
  const [all, setAll] = useState(false)
  const labels = columnLabels(t)
  return (
    <Card
      title={title}
      flush
      actions={
        <span className="flex flex-wrap items-center gap-2">
          {columns.includes('realised') ? <AboutLots /> : null}
          <BestOrWorst sort={sort} onSort={setSort} />
        </span>
      }
    >
      <Table caption={title} className="mt-1">
        <thead>
          <tr>
            <HeadCell>{nameColumn}</HeadCell>
            {columns.map((column) => (
              <HeadCell
                key={column}
                align="end"
                column={column}
                sort={sort}
                onSort={setSort}
                className="whitespace-nowrap"
              >
                {labels[column]}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortProfits(rows, sort)
            .slice(0, all ? undefined : FEW)
            .map((row) => (
              <tr key={row.key}>
                <th
                  scope="row"
                  className="h-11 max-w-48 truncate border-t border-line px-3 py-1.5 ps-4 text-start text-sm font-medium"
                >
                  {row.name}
                </th>
                {columns.map((column) => (
                  <Cell key={column} align="end">
                    <Sum row={row} column={column} />
                  </Cell>
                ))}
              </tr>
            ))}
        </tbody>
      </Table>
      {rows.length > FEW && !all ? (
        <div className="border-t border-line p-2">
          <Button size="sm" variant="quiet" className="w-full" onClick={() => setAll(true)}>
            {t('Show {count} more', { count: rows.length - FEW })}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

function Sum({ row, column }: { row: ProfitRow; column: ProfitColumn }) {
  const { t } = useT()
  return (
    <NumberMoney
      value={row[column] ?? null}
      signed={SIGNED.has(column)}
      toned={TONED.has(column)}
      reason={
        column === 'realised' || column === 'unrealised'
          ? t('Not known: a cost, a value or a price is missing, or one network alone was chosen.')
          : t('A past price or an entry is missing.')
      }
    />
  )
}

function AboutLots() {
  const { t } = useT()
  return (
    <HowComputed figure={t('Realised and unrealised')}>
      {t(
        'Realised is what disposals of these days brought above the cost of their lots. Unrealised is what the lots that are open now are worth above theirs. Lots are matched by your tax rules, with every value in this currency.',
      )}
    </HowComputed>
  )
}

interface BestOrWorstProps {
  sort: SortState<ProfitColumn>
  onSort: (sort: SortState<ProfitColumn>) => void
}

function BestOrWorst({ sort, onSort }: BestOrWorstProps) {
  const { t } = useT()
  return (
    <SegmentButtons
      label={t('Order')}
      chosen={sort.column === 'profit' ? (sort.descending ? 'best' : 'worst') : 'other'}
      choices={[
        { id: 'best', label: t('Best first') },
        { id: 'worst', label: t('Worst first') },
      ]}
      onChoose={(order) => onSort({ column: 'profit', descending: order === 'best' })}
    />
  )
}

const columnLabels = (t: Translate): Record<ProfitColumn, string> => ({
  profit: t('Profit'),
  price: t('Prices'),
  income: t('Income'),
  fees: t('Fees'),
  losses: t('Lost or stolen'),
  flow: t('Put in, less taken out'),
  start: t('Value at the start'),
  end: t('Value at the end'),
  realised: t('Realised'),
  unrealised: t('Unrealised'),
})
