/**
 * Which days of a long series have to be drawn: no more than the screen has room for. Each bucket of days keeps its lowest
 * and its highest, and each gap keeps both of its edges, so that no peak, no crash and no gap is ever smoothed away.
 *
 * Buckets begin at fixed places of the series, not of the window: a line does not flicker while it is moved. Pure.
 */
import type { DayWindow } from './day-window'

/**
 * @param values NaN is a gap
 * @param buckets at most two days of each are kept, beside the edges of gaps
 * @returns places in ascending order, with one neighbour on each side of the window; a place whose value is NaN breaks the line
 * @example decimate(Float64Array.of(1, 5, 2, 3), { from: 0, until: 3 }, 1) // [0, 1, 3]
 */
export function decimate(values: Float64Array, window: DayWindow, buckets: number): number[] {
  const first = Math.max(0, Math.floor(window.from))
  const last = Math.min(values.length - 1, Math.ceil(window.until))
  // The length of a window that is panned differs in its last digits only: its buckets must not.
  const size = Math.ceil((window.until - window.from) / buckets - 1e-6)
  if (size <= 2) return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  const kept: number[] = []
  const keep = (at: number) => {
    if (at >= 0 && at > (kept.at(-1) ?? -1)) kept.push(at)
  }
  let [low, high, before] = [-1, -1, -1]
  const flush = () => {
    keep(Math.min(low, high))
    keep(Math.max(low, high))
    low = high = -1
  }
  for (let at = first; at <= last; at++) {
    const value = values[at] ?? Number.NaN
    if (Number.isNaN(value)) {
      if (before === -1) continue
      flush()
      keep(before)
      keep(at)
      before = -1
      continue
    }
    if (before === -1) keep(at)
    if (low === -1 || value < (values[low] ?? 0)) low = at
    if (high === -1 || value > (values[high] ?? 0)) high = at
    before = at
    if (at % size === size - 1) flush()
  }
  flush()
  keep(before)
  return kept
}
