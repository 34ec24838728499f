/**
 * Minimises `x'Ax / 2 - c'x` over weights within bounds that come to a given sum, A symmetric and not indefinite. By pairs: what
 * one weight gives, another takes, as far as it pays; the pair is the one that promises most (Fan, Chen, Lin: Working Set
 * Selection Using Second Order Information, 2005). Ends when no pair promises anything more.
 */
import type { Box } from './box'
import { startOf } from './box'
import { timesVector } from './covariance'

export interface Quadratic {
  /** Square, rows one after another. */
  matrix: Float64Array
  /** `c`; absent: nothing. */
  gains?: Float64Array
  box: Box
  /** A point of the box that comes to its total; absent: its middle. */
  start?: Float64Array
}

/** Of the largest diagonal value: slopes that differ by less are alike. */
const TOLERANCE = 1e-11
const MOST_STEPS = 100_000
/** Steps after which the slopes are computed anew, so that rounding does not pile up. */
const FRESH_FOR = 500

/**
 * @returns `undefined` when it has not come to rest
 * @example minimiseQuadratic({ matrix: Float64Array.of(4, 0, 0, 1), box: boxOf(2) }) // [0.2, 0.8]
 */
export function minimiseQuadratic({ matrix, gains, box, start }: Quadratic): Float64Array | undefined {
  const x = (start ?? startOf(box)).slice()
  const size = x.length
  let slopes = slopesAt(matrix, x, gains)
  let largest = 0
  for (let at = 0; at < size; at += 1) largest = Math.max(largest, matrix[at * (size + 1)] ?? 0)
  const tolerance = TOLERANCE * largest
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    if (step % FRESH_FOR === 0) slopes = slopesAt(matrix, x, gains)
    const pair = bestPair({ matrix, slopes, x, box })
    if (pair === undefined || pair.gap <= tolerance) return x
    const { taker, giver, move } = pair
    x[taker] = Math.min(box.high[taker] ?? 1, (x[taker] ?? 0) + move)
    x[giver] = Math.max(box.low[giver] ?? 0, (x[giver] ?? 0) - move)
    for (let at = 0; at < size; at += 1)
      slopes[at] =
        (slopes[at] ?? 0) +
        move * ((matrix[taker * size + at] ?? Number.NaN) - (matrix[giver * size + at] ?? Number.NaN))
  }
  return undefined
}

function slopesAt(matrix: Float64Array, x: Float64Array, gains: Float64Array | undefined): Float64Array {
  const slopes = timesVector(matrix, x)
  return gains === undefined ? slopes : slopes.map((slope, at) => slope - (gains[at] ?? 0))
}

interface Pair {
  taker: number
  giver: number
  move: number
  /** How much steeper the giver's slope is. */
  gap: number
}

/** @returns `undefined` when nobody can take or give */
function bestPair({
  matrix,
  slopes,
  x,
  box: { low, high },
}: {
  matrix: Float64Array
  slopes: Float64Array
  x: Float64Array
  box: Box
}): Pair | undefined {
  const size = x.length
  let taker = -1
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < size; at += 1)
    if ((x[at] ?? 0) < (high[at] ?? 1) && (slopes[at] ?? 0) < least) {
      taker = at
      least = slopes[at] ?? 0
    }
  if (taker < 0) return undefined
  let [giver, best, gap, move] = [-1, 0, 0, 0]
  for (let at = 0; at < size; at += 1) {
    const own = (slopes[at] ?? 0) - least
    if (!((x[at] ?? 0) > (low[at] ?? 0) && own > 0)) continue
    gap = Math.max(gap, own)
    const curve = curveOf(matrix, taker, at)
    const room = Math.min((high[taker] ?? 1) - (x[taker] ?? 0), (x[at] ?? 0) - (low[at] ?? 0))
    const wanted = curve > 0 ? Math.min(room, own / curve) : room
    const promise = wanted * (own - (wanted * Math.max(0, curve)) / 2)
    if (promise <= best) continue
    giver = at
    best = promise
    move = wanted
  }
  return giver < 0 ? undefined : { taker, giver, move, gap }
}

function curveOf(matrix: Float64Array, a: number, b: number): number {
  const size = Math.sqrt(matrix.length)
  return (
    (matrix[a * (size + 1)] ?? 0) + (matrix[b * (size + 1)] ?? 0) - 2 * (matrix[a * size + b] ?? Number.NaN)
  )
}
