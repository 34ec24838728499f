/** Parts of a whole as a ring: seven in colour, the rest in grey. The list beside it is its text; shares only, no sums. */
import type { ChartConfiguration } from 'chart.js'
import { type ReactNode, useCallback, useRef } from 'react'
import { useT } from '@/components/shell/translation'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { SERIES, seriesColour } from './series-colour'
import { type ResolveColour, useChart } from './use-chart'

export interface Slice {
  label: string
  /** 0..1; what is not above zero has no arc. */
  share: number
}

/** @param slices memoised by the caller, largest first */
export function Doughnut({
  slices,
  label,
  children,
}: {
  slices: readonly Slice[]
  label: string
  children?: ReactNode
}) {
  const { t, locale } = useT()
  const canvas = useRef<HTMLCanvasElement>(null)
  const rest = t('Others')
  const build = useCallback(
    (colour: ResolveColour) => ring(slices, rest, locale, colour),
    [slices, rest, locale],
  )
  const state = useChart(canvas, build)
  return (
    <figure className="relative size-full">
      <canvas ref={canvas} role="img" aria-label={label} />
      {state === 'failed' ? null : (
        <figcaption className="pointer-events-none absolute inset-0 flex flex-col items-center justify-center">
          {children}
        </figcaption>
      )}
    </figure>
  )
}

function ring(
  slices: readonly Slice[],
  restLabel: string,
  locale: string,
  colour: ResolveColour,
): ChartConfiguration<'doughnut'> {
  const shown = slices.filter(({ share }) => share > 0)
  const rest = shown.slice(SERIES).reduce((total, { share }) => total + share, 0)
  const arcs = rest > 0 ? [...shown.slice(0, SERIES), { label: restLabel, share: rest }] : shown
  return {
    type: 'doughnut',
    data: {
      labels: arcs.map(({ label }) => label),
      datasets: [
        {
          data: arcs.map(({ share }) => share),
          backgroundColor: arcs.map((_, at) => colour(seriesColour(at))),
          borderColor: colour('var(--color-surface)'),
          borderWidth: 2,
          borderRadius: 2,
        },
      ],
    },
    options: {
      cutout: '72%',
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          backgroundColor: colour('var(--color-primary)'),
          titleColor: colour('var(--color-on-primary)'),
          bodyColor: colour('var(--color-on-primary)'),
          callbacks: { label: ({ parsed }) => formatShare(parsed, { locale }) },
        },
      },
    },
  }
}
