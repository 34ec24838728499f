/**
 * The value over time. Stretches whose snapshots were incomplete are dashed, days with unknowns are gaps. A table says the same to screen readers;
 * while amounts are hidden neither the axis nor the table has figures.
 */
import type { ChartConfiguration } from 'chart.js'
import { useCallback, useRef } from 'react'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { formatDay, formatMoment } from '@/lib/i18n/format/format-time'
import { formatFigure } from './figure-format'
import { axisOf, isBeginning, samplePoints } from './history-range'
import type { ChartPoint } from './past-points'
import { evenTicks, tickFormat } from './time-ticks'
import { type ResolveColour, useChart } from './use-chart'

type Format = (value: number, compact: boolean) => string

export function HistoryChart({ points, label }: { points: readonly ChartPoint[]; label: string }) {
  const { t, locale } = useT()
  const { currency, hidden } = useMoneyDisplay()
  const canvas = useRef<HTMLCanvasElement>(null)
  const money = useCallback<Format>(
    (value, compact) => formatFigure(value, { unit: 'money', currency, locale, hidden }, compact),
    [currency, locale, hidden],
  )
  const build = useCallback(
    (colour: ResolveColour) => lineChart({ points, colour, money, locale, hidden }),
    [points, money, locale, hidden],
  )
  const state = useChart(canvas, build)
  return (
    <figure dir="ltr" className="relative size-full">
      <canvas ref={canvas} role="img" aria-label={label} />
      {state === 'drawn' && isBeginning(points) ? (
        <figcaption className="pointer-events-none absolute inset-y-0 end-18 start-6 flex items-center justify-center pb-6 text-center text-sm text-muted">
          <span className="bg-surface px-3 py-1">
            {t('The chart begins here. Every reading adds a point.')}
          </span>
        </figcaption>
      ) : null}
      {state === 'failed' ? (
        <p className="absolute inset-0 text-sm text-muted">
          {t('The chart could not be loaded. Reload the page.')}
        </p>
      ) : null}
      <div className="sr-only">
        <table>
          <caption>{label}</caption>
          <tbody>
            {samplePoints(points, 24).map((point) => (
              <tr key={point.at}>
                <th scope="row">{formatDay(point.at, { locale })}</th>
                <td>
                  {point.value === null
                    ? t('not known')
                    : hidden
                      ? t('Hidden amount')
                      : money(point.value, false)}
                  {point.complete ? '' : ` (${t('incomplete')})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

interface LineChart {
  points: readonly ChartPoint[]
  colour: ResolveColour
  money: Format
  locale: string
  hidden: boolean
}

function lineChart({ points, colour, money, locale, hidden }: LineChart): ChartConfiguration<'line'> {
  const stroke = colour('var(--color-accent)')
  const text = colour('var(--color-muted)')
  const { from, to } = axisOf(points)
  const last = isBeginning(points) ? points.length - 1 : -1
  const tick = tickFormat(locale, to - from)
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: points.map(({ at, value }) => ({ x: at, y: value })),
          parsing: false,
          borderColor: stroke,
          backgroundColor: colour('color-mix(in srgb, var(--color-accent) 9%, transparent)'),
          fill: 'start',
          borderWidth: 1.75,
          pointRadius: ({ dataIndex }) => (dataIndex === last ? 4 : 0),
          pointBackgroundColor: stroke,
          clip: false,
          spanGaps: false,
          pointHitRadius: 12,
          cubicInterpolationMode: 'monotone',
          segment: {
            borderDash: ({ p1DataIndex }) => (points[p1DataIndex]?.complete === false ? [4, 4] : undefined),
          },
        },
      ],
    },
    options: {
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: from,
          max: to,
          border: { display: false },
          grid: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = evenTicks(from, to, axis.chart.width < 480 ? 2 : 4)
          },
          ticks: { color: text, maxRotation: 0, align: 'inner', callback: (at) => tick.format(Number(at)) },
        },
        y: {
          position: 'right',
          // A beginning has hardly any height: its few dollars must not look like a mountain.
          ...(last === -1
            ? {}
            : { ...around(points.flatMap(({ value }) => (value === null ? [] : [value]))) }),
          border: { display: false },
          grid: { color: colour('var(--color-line)') },
          ticks: {
            color: text,
            maxTicksLimit: 5,
            display: !hidden,
            callback: (value) => money(Number(value), true),
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          backgroundColor: colour('var(--color-primary)'),
          titleColor: colour('var(--color-on-primary)'),
          bodyColor: colour('var(--color-on-primary)'),
          callbacks: {
            title: ([first]) => formatMoment(first?.parsed.x ?? 0, { locale }),
            label: ({ parsed }) => money(parsed.y ?? 0, false),
          },
        },
      },
    },
  }
}

/** Room above and below that is a tenth of the value. */
const around = (values: readonly number[]): { suggestedMin: number; suggestedMax: number } => ({
  suggestedMin: Math.min(...values) * 0.95,
  suggestedMax: Math.max(...values) * 1.05,
})
