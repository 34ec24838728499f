/** The figures of a chart as a table: on the screen in the chart's place, or for screen readers only beside it. */
import { memo } from 'react'
import { useT } from '@/components/shell/translation'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { type ChartRows, figureText } from './chart-rows'

export const ChartTable = memo(function ChartTable({
  caption,
  table,
}: {
  caption: string
  table: ChartRows
}) {
  const { t } = useT()
  return (
    <div className="absolute inset-0 flex flex-col bg-surface">
      {table.note === undefined ? null : <p className="pb-2 text-xs text-muted">{table.note}</p>}
      <Table caption={caption} className="min-h-0 flex-1 overflow-y-auto">
        <thead className="sticky top-0 z-1 bg-surface">
          <tr>
            <HeadCell>{table.head}</HeadCell>
            {table.columns.map(({ id, name }) => (
              <HeadCell key={id} align="end">
                {name}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ place, label }) => (
            <tr key={place}>
              <th
                scope="row"
                className="figure h-11 border-t border-line px-3 py-1.5 ps-4 text-start text-sm font-normal"
              >
                {label}
              </th>
              {table.columns.map(({ id, format, values }) => (
                <Cell key={id} align="end">
                  {figureText(values[place] ?? null, format, t)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
})

/** As the dashboard's chart has it: a sample that a screen reader can walk through. */
export const HiddenTable = memo(function HiddenTable({
  caption,
  table,
}: {
  caption: string
  table: ChartRows
}) {
  const { t } = useT()
  return (
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.head}</th>
            {table.columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ place, label }) => (
            <tr key={place}>
              <th scope="row">{label}</th>
              {table.columns.map(({ id, format, values }) => (
                <td key={id}>{figureText(values[place] ?? null, format, t)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
