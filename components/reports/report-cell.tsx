/** One cell of a document on the page: hidden where amounts are, an unknown with its dash, else as the files say it. */
import { HiddenAmount } from '@/components/money/hidden-amount'
import { UnknownAmount } from '@/components/money/unknown-amount'
import { useT } from '@/components/shell/translation'
import { cellText, type Reader } from '@/lib/reports/cell-text'
import { type Cell, type CellKind, isAmount } from '@/lib/reports/document'

export interface ReportCellProps {
  cell: Cell
  kind: CellKind
  reader: Reader
  hidden: boolean
}

export function ReportCell({ cell, kind, reader, hidden }: ReportCellProps) {
  const { t } = useT()
  if (cell === null) return <UnknownAmount reason={t('Not known')} />
  if (hidden && typeof cell === 'string' && cell !== '' && isAmount(kind)) return <HiddenAmount />
  return cellText(cell, kind, reader)
}
