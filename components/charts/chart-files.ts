/** What a chart is saved as: a picture of what is shown, or all its figures as CSV. */
import type { Chart } from 'chart.js'
import type { ChartFiles } from './chart-menu'
import { chartPng } from './chart-png'
import type { ChartSeries } from './chart-series'
import type { FigureFormat } from './figure-format'
import { inCurrency } from './in-currency'
import { resolveColour } from './resolve-colour'
import { seriesCsv } from './series-csv'

export interface SavedChart {
  label: string
  fileName: string
  /** Of the first column. */
  head: string
  /** What stands in it: ISO days or months. */
  rows: () => readonly string[]
  /** Those that are shown; a colour may be a token. */
  columns: readonly { series: ChartSeries; format: FigureFormat; colour: string }[]
  /** The chart, while it is drawn. */
  held: { current: Chart | null }
  drawn: boolean
}

/** The heads of money name its currency: 'Value (EUR)'. */
export function chartFiles({ label, fileName, head, rows, columns, held, drawn }: SavedChart): ChartFiles {
  return {
    fileName,
    refused: columns.some(({ format }) => format.hidden && format.unit === 'money'),
    csv: () =>
      seriesCsv({
        rows: rows(),
        head: [head, ...columns.map(({ series, format }) => nameWithUnit(series.name, format))],
        series: columns.map(({ series }) => series),
      }),
    png: drawn ? () => pictureOf(held.current, label, columns) : null,
  }
}

const nameWithUnit = (name: string, { unit, currency }: FigureFormat): string =>
  unit === 'money' ? inCurrency(name, currency) : name

function pictureOf(chart: Chart | null, title: string, columns: SavedChart['columns']): Promise<Blob> {
  if (!chart) return Promise.reject(new Error('the chart is gone'))
  const colour = (token: string) => resolveColour(chart.canvas, token)
  return chartPng(chart, {
    title,
    entries: columns.map((column) => ({ name: column.series.name, colour: colour(column.colour) })),
    background: colour('var(--color-surface)'),
    ink: colour('var(--color-ink)'),
  })
}
