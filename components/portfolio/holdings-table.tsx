/** The holdings as a sortable table for wide places; a row opens to its accounts and chains. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { moveFocus } from '@/components/ui/move-focus'
import { HeadCell, type SortState, Table } from '@/components/ui/table'
import { type HoldingsListProps, ROWS_AT_ONCE } from './holdings-list'
import { HoldingsTableRow } from './holdings-table-row'
import { type LineColumn, sortLines } from './sort-lines'

export function HoldingsTable({ lines, ...rest }: HoldingsListProps) {
  const { t } = useT()
  const [sort, setSort] = useState<SortState<LineColumn>>({ column: 'value', descending: true })
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [limit, setLimit] = useState(ROWS_AT_ONCE)
  const rows = useRef<HTMLTableSectionElement>(null)
  const sorted = sortLines(lines, sort)
  const toggle = (asset: string) =>
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(asset)) next.add(asset)
      return next
    })
  const onKeyDown = (event: KeyboardEvent) => {
    const vertical = ['ArrowDown', 'ArrowUp'].includes(event.key)
    if (vertical && rows.current && moveFocus(rows.current, '[data-row]', event.key)) event.preventDefault()
    if (event.key === 'Escape') setOpen(new Set())
  }
  const column = { sort, onSort: setSort }
  return (
    <>
      <Table caption={t('Holdings')}>
        <thead>
          <tr>
            <HeadCell {...column} column="name">
              {t('Asset')}
            </HeadCell>
            <HeadCell {...column} column="price" align="end" className="px-2!">
              {t('Price')}
            </HeadCell>
            <HeadCell {...column} column="change" align="end" className="px-2!">
              {t('24 h')}
            </HeadCell>
            <HeadCell align="end" className="px-2!">
              {t('Quantity')}
            </HeadCell>
            <HeadCell {...column} column="value" align="end" className="px-2!">
              {t('Value')}
            </HeadCell>
            <HeadCell align="end" className="ps-2! @max-[47rem]:hidden">
              {t('Share')}
            </HeadCell>
          </tr>
        </thead>
        <tbody ref={rows} onKeyDown={onKeyDown}>
          {sorted.slice(0, limit).map((line) => (
            <HoldingsTableRow
              key={line.asset}
              line={line}
              open={open.has(line.asset)}
              onToggle={() => toggle(line.asset)}
              {...rest}
            />
          ))}
        </tbody>
      </Table>
      {sorted.length > limit ? (
        <Button variant="quiet" className="m-2" onClick={() => setLimit(limit + ROWS_AT_ONCE)}>
          {t('Show {count} more', { count: Math.min(ROWS_AT_ONCE, sorted.length - limit) })}
        </Button>
      ) : null}
    </>
  )
}
