/**
 * Which days of a long series have to be drawn: no more than the screen has room for. Each bucket of days keeps its lowest
 * and its highest, and each gap keeps both of its edges, so that no peak, no crash and no gap is ever smoothed away.
 *
 * Buckets begin at fixed places of the series and are a power of two long: a line does not flicker while it is moved, and
 * what was kept once for a length is kept for every window. Pure but for that memory.
 */
import { type DayWindow, spanOf } from './day-window'

const levels = new WeakMap<Float64Array, Map<number, Int32Array>>()

/**
 * @param values NaN is a gap
 * @param buckets at most two days of each are kept, beside the edges of gaps
 * @returns places in ascending order, with one neighbour on each side of the window; a place whose value is NaN breaks the line
 * @example decimate(Float64Array.of(1, 5, 2, 3), { from: 0, until: 3 }, 100) // Int32Array [0, 1, 2, 3]
 */
export function decimate(values: Float64Array, window: DayWindow, buckets: number): Int32Array {
  const kept = keptDays(values, bucketSize(spanOf(window) / buckets))
  const first = firstAtOrAfter(kept, window.from)
  const last = firstAtOrAfter(kept, window.until)
  // The place before an edge that lies between two days, and the one after.
  return kept.subarray(Math.max(0, kept[first] === window.from ? first : first - 1), last + 1)
}

/** @example bucketSize(5.2) // 8 */
function bucketSize(days: number): number {
  // The length of a window that is panned differs in its last digits only: its buckets must not.
  const needed = Math.ceil(days - 1e-6)
  return needed <= 2 ? 1 : 2 ** Math.ceil(Math.log2(needed))
}

function keptDays(values: Float64Array, size: number): Int32Array {
  const known = levels.get(values) ?? new Map<number, Int32Array>()
  levels.set(values, known)
  const before = known.get(size)
  if (before) return before
  const fresh = size === 1 ? Int32Array.from(values.keys()) : keepDays(values, size)
  known.set(size, fresh)
  return fresh
}

function keepDays(values: Float64Array, size: number): Int32Array {
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
  for (const [at, value] of values.entries()) {
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
  return Int32Array.from(kept)
}

/** @returns the index of the first place at or after it; the length when there is none */
function firstAtOrAfter(places: Int32Array, place: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
