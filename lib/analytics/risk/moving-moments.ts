/**
 * Count, mean and sum of squared deviations of every window of a series, in one pass. Nothing is ever taken away from a
 * running sum, so nothing drifts: the series is cut into blocks of the window's length, moments run from both ends of
 * each block, and a window is the end of one block and the beginning of the next, merged (Chan, Golub, LeVeque 1983).
 */

export interface Moments {
  /** Measured days. */
  count: Float64Array
  mean: Float64Array
  /** Sum of squared deviations from the mean. */
  squares: Float64Array
}

/**
 * @param days the window's length, a whole number from 1
 * @returns one place a day: the window that ends there, shorter at the beginning
 * @example movingMoments(Float64Array.of(1, 3, NaN, 5), 2).mean // [1, 2, 3, 5]
 */
export function movingMoments(values: Float64Array, days: number): Moments {
  const length = values.length
  const ahead = emptyMoments(length)
  const back = emptyMoments(length)
  for (let day = 0; day < length; day++) extend(ahead, day, day % days === 0 ? -1 : day - 1, values)
  for (let day = length - 1; day >= 0; day--)
    extend(back, day, (day + 1) % days === 0 || day + 1 === length ? -1 : day + 1, values)
  const windows = emptyMoments(length)
  for (let day = 0; day < length; day++) {
    const start = day - days + 1
    // A window that is a block, or begins before the series, is the run from its block's beginning.
    merge(windows, day, start > 0 && start % days !== 0 ? { of: back, at: start } : undefined, ahead)
  }
  return windows
}

const emptyMoments = (length: number): Moments => ({
  count: new Float64Array(length),
  mean: new Float64Array(length),
  squares: new Float64Array(length),
})

/** The moments of a run with one more day (Welford 1962); a day that was not measured leaves them as they are. */
function extend({ count, mean, squares }: Moments, day: number, from: number, values: Float64Array): void {
  const before = count[from] ?? 0
  const centre = mean[from] ?? 0
  const value = values[day] ?? Number.NaN
  const isMeasured = Number.isFinite(value)
  const now = isMeasured ? before + 1 : before
  const off = isMeasured ? value - centre : 0
  const next = isMeasured ? centre + off / now : centre
  count[day] = now
  mean[day] = next
  squares[day] = (squares[from] ?? 0) + (isMeasured ? off * (value - next) : 0)
}

function merge(
  windows: Moments,
  day: number,
  first: { of: Moments; at: number } | undefined,
  ahead: Moments,
): void {
  const count = ahead.count[day] ?? 0
  const mean = ahead.mean[day] ?? 0
  const before = first?.of.count[first.at] ?? 0
  const all = count + before
  const apart = mean - (first?.of.mean[first.at] ?? 0)
  windows.count[day] = all
  windows.mean[day] = all === 0 ? Number.NaN : mean - (before === 0 ? 0 : (apart * before) / all)
  windows.squares[day] =
    (ahead.squares[day] ?? 0) +
    (first?.of.squares[first.at] ?? 0) +
    (all === 0 ? 0 : (apart * apart * before * count) / all)
}
