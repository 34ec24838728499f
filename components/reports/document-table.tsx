/** One table of a document, the first rows of a long one, with its sums and its own CSV file. */
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { Reader } from '@/lib/reports/cell-text'
import { type CellKind, isNumeric, type Row, type Section } from '@/lib/reports/document'
import { ReportCell } from './report-cell'

/** Twelve columns must fit on an upright page: small, close, and ids may break anywhere. */
const ON_PAPER = 'print:px-1 print:text-[0.5rem] print:leading-tight print:[overflow-wrap:anywhere]'

export interface DocumentTableProps {
  section: Section
  /** Rows of the whole table; fewer may be shown. */
  count: number
  reader: Reader
  hidden: boolean
  /** Absent: no file. */
  onCsv?: (section: Section) => void
}

export function DocumentTable({ section, count, reader, hidden, onCsv }: DocumentTableProps) {
  const { t, sentence, locale } = useT()
  const { title, about, columns, rows, totals, whenEmpty } = section
  const name = sentence(title)
  const kinds = columns.map(({ kind }) => kind)
  const numbers = new Intl.NumberFormat(locale)
  return (
    <Card
      title={name}
      flush
      actions={
        onCsv && count > 0 ? (
          <Button
            size="sm"
            variant="quiet"
            icon="download"
            className="print:hidden"
            aria-label={t('Table as CSV: {table}', { table: name })}
            onClick={() => onCsv(section)}
          >
            {t('CSV')}
          </Button>
        ) : undefined
      }
    >
      {about ? <p className="px-4 pb-2 text-sm text-muted">{sentence(about)}</p> : null}
      {rows.length === 0 ? (
        <p className="px-4 pb-4 text-sm text-muted">{sentence(whenEmpty)}</p>
      ) : (
        <Table caption={name} className="print:overflow-visible">
          <thead>
            <tr>
              {columns.map(({ key, kind, title: head }) => (
                <HeadCell key={key} align={isNumeric(kind) ? 'end' : 'start'} className={ON_PAPER}>
                  {sentence(head)}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            <TableRows rows={rows} kinds={kinds} reader={reader} hidden={hidden} />
            <TableRows rows={totals} kinds={kinds} reader={reader} hidden={hidden} className="font-medium" />
          </tbody>
        </Table>
      )}
      {count > rows.length ? (
        <p className="border-t border-line px-4 py-3 text-xs text-muted">
          {t('The first {shown} of {total} rows. Files and prints have all of them.', {
            shown: numbers.format(rows.length),
            total: numbers.format(count),
          })}
        </p>
      ) : null}
    </Card>
  )
}

interface TableRowsProps {
  rows: readonly Row[]
  kinds: readonly CellKind[]
  reader: Reader
  hidden: boolean
  className?: string
}

/** Rows of a document have no ids of their own, and never change their place. */
const TableRows = ({ rows, kinds, reader, hidden, className }: TableRowsProps) =>
  [...rows.entries()].map(([at, row]) => (
    <tr key={at} className={className}>
      {[...kinds.entries()].map(([place, kind]) => (
        <Cell
          key={place}
          align={isNumeric(kind) ? 'end' : 'start'}
          className={classNames(ON_PAPER, 'print:h-auto print:py-0.5', kind === 'day' && 'figure')}
        >
          <ReportCell cell={row[place] ?? null} kind={kind} reader={reader} hidden={hidden} />
        </Cell>
      ))}
    </tr>
  ))
