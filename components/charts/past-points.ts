/**
 * The value chart's points from the past: the ledger's days, then the snapshots of the last days, which are finer. A day
 * with unknowns stays a gap; nothing is drawn across it. Pure.
 */
import type { ValueSeries } from '@/lib/ledger/views'
import type { HistoryPoint } from '@/lib/portfolio/view'

/** A point of the chart; `null` is a gap. */
export interface ChartPoint extends Omit<HistoryPoint, 'value'> {
  value: number | null
}

const DAY = 86_400_000

/**
 * @param snapshots in the same currency as the series, oldest first
 * @example pastPoints({ from: 0, values: [1, null, 3], ... }, []) // three points, the middle one a gap
 */
export function pastPoints(
  series: Pick<ValueSeries, 'from' | 'values'>,
  snapshots: readonly HistoryPoint[],
): ChartPoint[] {
  const first = snapshots[0]?.at ?? Number.POSITIVE_INFINITY
  const days = series.values.map(
    (value, day): ChartPoint => ({ at: series.from + day * DAY, value, complete: true }),
  )
  return [...days.filter(({ at }) => at < first), ...snapshots]
}
