/** A weight on its scale: the band as a zone, the target as a tick, the weight as a dot. The figures stand beside it as text. */
import { classNames } from '@/components/ui/class-names'

export interface Weighing {
  weight: number
  target: number
  low: number
  high: number
  /** Never traded: it has no target and no band to be in. */
  isLocked?: boolean
}

/** What the bars of one list share: a little more than the largest of all. @example scaleOf(rows) // 0.66 */
export const scaleOf = (rows: readonly Weighing[]): number =>
  Math.min(
    1,
    Math.max(0.05, ...rows.flatMap(({ weight, high, isLocked }) => (isLocked ? weight : [weight, high]))) *
      1.1,
  )

/** Bands are computed with floats: 0.2 - 0.05 is a little above 0.15. */
const TOLERANCE = 1e-9
export const isWithin = ({ weight, low, high }: Weighing): boolean =>
  weight >= low - TOLERANCE && weight <= high + TOLERANCE

/** @example <WeightBar row={row} scale={scaleOf(rows)} /> */
export function WeightBar({ row, scale, before }: { row: Weighing; scale: number; before?: number }) {
  const at = (ratio: number) => `${Math.max(0, Math.min(1, ratio / scale)) * 100}%`
  const width = (from: number, until: number) =>
    `${Math.max(0, Math.min(1, until / scale) - Math.max(0, from / scale)) * 100}%`
  return (
    <span aria-hidden="true" className="relative block h-4 w-full min-w-24">
      <span className="absolute inset-x-0 top-1.5 h-1 rounded-full bg-pressed" />
      {row.isLocked ? null : (
        <span
          className="absolute top-1 h-2 rounded-sm bg-accent/25"
          style={{ left: at(row.low), width: width(row.low, row.high) }}
        />
      )}
      {before === undefined ? null : (
        <span
          className="absolute top-1 size-2 -translate-x-1/2 rounded-full border border-edge bg-surface"
          style={{ left: at(before) }}
        />
      )}
      {row.isLocked ? null : (
        <span
          className="absolute top-0 h-4 w-0.5 -translate-x-1/2 bg-accent"
          style={{ left: at(row.target) }}
        />
      )}
      <span
        className={classNames(
          'absolute top-0.75 size-2.5 -translate-x-1/2 rounded-full ring-2 ring-surface',
          row.isLocked || isWithin(row) ? 'bg-ink' : 'bg-warn',
        )}
        style={{ left: at(row.weight) }}
      />
    </span>
  )
}
