/** What a line chart is saved as: a picture of what is shown, or all its days as CSV. */
import type { Chart } from 'chart.js'
import { useT } from '@/components/shell/translation'
import type { ChartFiles } from './chart-menu'
import { chartPng } from './chart-png'
import { axisOf, type SceneLine } from './line-scene'
import { resolveColour } from './resolve-colour'
import { isoDay, seriesCsv } from './series-csv'
import type { ShownLines } from './use-line-tables'

interface LineFiles extends ShownLines {
  label: string
  fileName: string
  length: number
  /** The chart, while it is drawn. */
  held: { current: Chart | null }
  drawn: boolean
}

export function useLineFiles(shown: LineFiles): ChartFiles {
  const { label, from, fileName, held, lines, length, formats, drawn } = shown
  const { t } = useT()
  const withUnit = ({ series }: SceneLine) => {
    const { unit, currency } = formats[axisOf(series)]
    return unit === 'money' ? `${series.name} (${currency.toUpperCase()})` : series.name
  }
  return {
    fileName,
    refused: lines.some(({ series }) => {
      const { unit, hidden } = formats[axisOf(series)]
      return hidden && unit === 'money'
    }),
    csv: () =>
      seriesCsv({
        rows: Array.from({ length }, (_, place) => isoDay(from, place)),
        head: [t('Day'), ...lines.map(withUnit)],
        series: lines.map(({ series }) => series),
      }),
    png: drawn
      ? () => {
          const chart = held.current
          if (!chart) return Promise.reject(new Error('the chart is gone'))
          const colour = (token: string) => resolveColour(chart.canvas, token)
          return chartPng(chart, {
            title: label,
            entries: lines.map(({ series, look }) => ({ name: series.name, colour: colour(look.colour) })),
            background: colour('var(--color-surface)'),
            ink: colour('var(--color-ink)'),
          })
        }
      : null,
  }
}
