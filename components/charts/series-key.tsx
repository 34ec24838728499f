/** How a line or a mark looks, in small: for legends, tooltips and tables. Decoration: its name stands beside it. */
import type { ChartEventKind } from './chart-series'
import { MARKS } from './mark-shapes'
import type { SeriesLook } from './series-look'

/** @example <LineKey look={{ colour: 'var(--color-series-1)', dash: [] }} /> */
export function LineKey({ look }: { look: SeriesLook }) {
  return (
    <svg aria-hidden="true" width="18" height="8" viewBox="0 0 18 8" className="shrink-0">
      <line
        x1="1"
        y1="4"
        x2="17"
        y2="4"
        stroke={look.colour}
        strokeWidth="2.5"
        strokeDasharray={look.dash.length > 0 ? look.dash.join(' ') : undefined}
      />
    </svg>
  )
}

export function BlockKey({ colour }: { colour: string }) {
  return <span aria-hidden="true" className="size-2.5 shrink-0 rounded-sm" style={{ background: colour }} />
}

export function MarkKey({ kind }: { kind: ChartEventKind }) {
  const { corners, colour } = MARKS[kind]
  return (
    <svg aria-hidden="true" width="12" height="12" viewBox="-1.3 -1.3 2.6 2.6" className="shrink-0">
      <polygon points={corners.map((corner) => corner.join(',')).join(' ')} fill={colour} />
    </svg>
  )
}
