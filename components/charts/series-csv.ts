/** All that a chart shows as CSV: a row a day (or label), a column a series, what is not known left empty. Pure. */
import { parseAmount } from '@/lib/core/amount'
import { writeCsv } from '@/lib/imports/write-csv'
import { type ChartSeries, DAY } from './chart-series'

/** @example isoDay(Date.UTC(2026, 2, 1), 1) // '2026-03-02' */
export const isoDay = (first: number, place: number): string =>
  new Date(first + place * DAY).toISOString().slice(0, 10)

/**
 * @param rows what stands in the first column, one for each value of a series
 * @param head of the first column and of each series
 * @example seriesCsv({ rows: ['2026-03-01'], head: ['Day', 'Value (EUR)'], series }) // 'Day,Value (EUR)\r\n2026-03-01,12.5\r\n'
 */
export function seriesCsv({
  rows,
  head,
  series,
}: {
  rows: readonly string[]
  head: readonly string[]
  series: readonly ChartSeries[]
}): string {
  return writeCsv(
    head,
    rows.map((row, at) => [row, ...series.map(({ values }) => plain(values[at] ?? null))]),
  )
}

/** Without an exponent: a spreadsheet in another language would read one as text. */
const plain = (value: number | null): string => (value === null ? '' : (parseAmount(value) ?? ''))
