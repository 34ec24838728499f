/**
 * How far an index stood below its highest point so far, and the deepest such times. Measured on growth, never on value:
 * a deposit hides no loss. The start counts as a high point, so a loss on the first day is one.
 */
import type { Drawdown } from '@/lib/analytics/views'
import { DAY_MS } from '@/lib/valuation/days'

export interface Drawdowns {
  /** One place a day, at or below zero; NaN before the first measured day. */
  series: Float64Array
  /** Deepest first (of equal ones the earlier), five at most. */
  deepest: readonly Drawdown[]
}

const SHOWN = 5
/** A product that comes back to the high point may miss it by its rounding. */
const ROUNDING = 1e-12

/**
 * @param growth what one unit became, one place a day; NaN: not measured, which carries the index on
 * @param firstDay of the first place, days since 1970
 * @example drawdowns(Float64Array.of(0.9, 1.2, 0.6, 1.2), 0).series // [-0.1, 0, -0.5, 0]
 */
export function drawdowns(growth: Float64Array, firstDay: number): Drawdowns {
  const series = depthsOf(growth)
  const deepest = spellsOf(series, firstDay)
    .toSorted((a, b) => a.depth - b.depth)
    .slice(0, SHOWN)
  return { series, deepest }
}

function depthsOf(growth: Float64Array): Float64Array {
  let high = 1
  let depth = Number.NaN
  return growth.map((level) => {
    if (Number.isFinite(level)) {
      depth = level >= high * (1 - ROUNDING) ? 0 : level / high - 1
      high = Math.max(high, level)
    }
    return depth
  })
}

/** The high point of a spell is the day before it: the last one on which nothing was lost. */
function spellsOf(series: Float64Array, firstDay: number): Drawdown[] {
  const at = (day: number) => (firstDay + day) * DAY_MS
  const spells: Drawdown[] = []
  for (let day = 0; day < series.length; day++) {
    if (!isUnder(series[day])) continue
    const start = day
    let trough = day
    while (day + 1 < series.length && isUnder(series[day + 1])) {
      day++
      if ((series[day] ?? 0) < (series[trough] ?? 0)) trough = day
    }
    const recovery = day + 1 < series.length ? day + 1 : null
    spells.push({
      depth: series[trough] ?? 0,
      peak: at(start - 1),
      trough: at(trough),
      recovery: recovery === null ? null : at(recovery),
      days: (recovery ?? day) - (start - 1),
    })
  }
  return spells
}

const isUnder = (depth: number | undefined): boolean => depth !== undefined && depth < 0
