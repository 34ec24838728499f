/**
 * How far an index stood below its highest point so far, and the deepest such times. Measured on growth, never on value:
 * a deposit hides no loss. The start counts as a high point, so a loss on the first day is one.
 */
import type { Drawdown } from '@/lib/analytics/views'
import { DAY_MS } from '@/lib/valuation/days'

export interface Drawdowns {
  /** One place a day, at or below zero; NaN on days that were not measured. */
  series: Float64Array
  /** Deepest first (of equal ones the earlier), five at most. */
  deepest: readonly Drawdown[]
}

const SHOWN = 5
/** A product that comes back to the high point may miss it by its rounding. */
const ROUNDING = 1e-12

/**
 * @param growth what one unit became, one place a day; NaN: not measured, behind which a fall goes on as it stood
 * @param firstDay of the first place, days since 1970
 * @example drawdowns(Float64Array.of(0.9, 1.2, 0.6, 1.2), 0).series // [-0.1, 0, -0.5, 0]
 */
export const drawdowns = (growth: Float64Array, firstDay: number): Drawdowns => ({
  series: depthsOf(growth),
  deepest: deepestFalls(growth, firstDay),
})

const depthOf = (level: number, high: number): number =>
  level >= high * (1 - ROUNDING) ? 0 : level / high - 1

function depthsOf(growth: Float64Array): Float64Array {
  const series = new Float64Array(growth.length).fill(Number.NaN)
  let high = 1
  for (let day = 0; day < growth.length; day += 1) {
    const level = growth[day] ?? Number.NaN
    if (!Number.isFinite(level)) continue
    series[day] = depthOf(level, high)
    if (level > high) high = level
  }
  return series
}

/** Places in the index: the first day below the high point, and the lowest one. */
interface Fall {
  start: number
  trough: number
  depth: number
}

/**
 * As `drawdowns`, without the series.
 * @example deepestFalls(Float64Array.of(0.9, 1.2, 0.6, 1.2), 0)[0]?.depth // -0.5
 */
export function deepestFalls(growth: Float64Array, firstDay: number): Drawdown[] {
  const falls: Drawdown[] = []
  let high = 1
  let fall: Fall | undefined
  for (let day = 0; day < growth.length; day += 1) {
    const level = growth[day] ?? Number.NaN
    // A day that was not measured carries the fall on.
    if (!Number.isFinite(level)) continue
    const depth = depthOf(level, high)
    if (level > high) high = level
    if (depth < 0) {
      if (!fall) fall = { start: day, trough: day, depth }
      else if (depth < fall.depth) fall = { start: fall.start, trough: day, depth }
    } else if (fall) {
      falls.push(toldOf(fall, { firstDay, recovery: day, end: day }))
      fall = undefined
    }
  }
  if (fall) falls.push(toldOf(fall, { firstDay, recovery: null, end: growth.length - 1 }))
  return falls.sort((a, b) => a.depth - b.depth).slice(0, SHOWN)
}

interface FallEnd {
  firstDay: number
  recovery: number | null
  end: number
}

/** The high point is the day before the fall: the last one on which nothing was lost. */
function toldOf({ start, trough, depth }: Fall, { firstDay, recovery, end }: FallEnd): Drawdown {
  const at = (day: number) => (firstDay + day) * DAY_MS
  return {
    depth,
    peak: at(start - 1),
    trough: at(trough),
    recovery: recovery === null ? null : at(recovery),
    days: end - (start - 1),
  }
}
