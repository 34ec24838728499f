/** Stacked bars for Chart.js: one bar a month, one block a series. While amounts are hidden nothing is told on pointing. */
import type { ChartConfiguration } from 'chart.js'
import type { ChartSeries } from './chart-series'
import { type FigureFormat, formatFigure } from './figure-format'
import type { ResolveColour } from './use-chart'
import { valueScale } from './value-axis'

/** The key stands in the CSV (`2026-03`), the label on the axis. */
export interface Bar {
  key: string
  label: string
}

export interface Bars {
  /** Oldest first. */
  bars: readonly Bar[]
  /** Those that are shown, with their colours, tokens allowed. */
  blocks: readonly { series: ChartSeries; colour: string }[]
  format: FigureFormat
}

export function barConfig({ bars, blocks, format }: Bars, colour: ResolveColour): ChartConfiguration<'bar'> {
  const text = colour('var(--color-on-primary)')
  return {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: blocks.map(({ series, colour: token }) => ({
        label: series.name,
        data: [...series.values],
        backgroundColor: colour(token),
        borderColor: colour('var(--color-surface)'),
        borderWidth: { top: 1 },
        maxBarThickness: 44,
      })),
    },
    options: {
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          stacked: true,
          border: { display: false },
          grid: { display: false },
          ticks: { color: colour('var(--color-muted)'), maxRotation: 0, autoSkipPadding: 12 },
        },
        y: { ...valueScale(format, colour), stacked: true, position: 'right' },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          enabled: !(format.hidden && format.unit === 'money'),
          backgroundColor: colour('var(--color-primary)'),
          titleColor: text,
          bodyColor: text,
          boxPadding: 4,
          filter: ({ parsed }) => parsed.y !== 0 && parsed.y !== null,
          itemSort: (a, b) => (b.parsed.y ?? 0) - (a.parsed.y ?? 0),
          callbacks: {
            label: ({ dataset, parsed }) =>
              parsed.y === null ? '' : `${dataset.label ?? ''}: ${formatFigure(parsed.y, format)}`,
          },
        },
      },
    },
  }
}
