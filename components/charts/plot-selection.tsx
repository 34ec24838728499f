/** The days that are being selected with the mouse, as a stripe over the chart. */
import type { Area } from './line-config'

export function PlotSelection({ from, until, area }: { from: number; until: number; area: Area }) {
  const left = Math.max(area.left, Math.min(from, until))
  const right = Math.min(area.right, Math.max(from, until))
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute border-x border-accent bg-accent/15"
      style={{ left, width: Math.max(0, right - left), top: area.top, height: area.bottom - area.top }}
    />
  )
}
