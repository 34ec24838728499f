/**
 * The weights whose own deviations are most above that of their sum: largest `w'σ / √(w'Σw)` (Choueifaty, Coignard: Toward
 * Maximum Diversification, 2008). Without bounds it is the minimum variance of the correlations, divided by the deviations.
 *
 * Within bounds: where the ratio is largest, the weights are also those that minimise `w'Σw / 2 - τ w'σ` for `τ = w'Σw / w'σ`,
 * and there is one such τ, because the ratio is quasi-concave. It is found between two that enclose it.
 */
import { type Box, boxOf, isInside } from './box'
import { type Covariance, dot, varianceOf } from './covariance'
import { minimiseQuadratic } from './minimise-quadratic'

const MOST_ROUNDS = 200
/** Of the enclosed τ. */
const TOLERANCE = 1e-12

/** @returns `undefined` when it has not come to rest */
export function maximumDiversification(covariance: Covariance, box: Box): Float64Array | undefined {
  const { correlation, deviations, size } = covariance
  const shares = minimiseQuadratic({ matrix: correlation, box: boxOf(size) })
  if (shares === undefined) return undefined
  const raw = shares.map((share, at) => share / (deviations[at] ?? Number.NaN))
  const sum = raw.reduce((before, each) => before + each, 0)
  const free = raw.map((each) => (each / sum) * box.total)
  return isInside(box, free) ? free : withinBox(covariance, box, free)
}

function withinBox(
  { values, deviations }: Covariance,
  box: Box,
  free: Float64Array,
): Float64Array | undefined {
  // The whole is scaled so that τ is about 1.
  const scale = varianceOf(values, free) / dot(deviations, free)
  const gains = deviations.map((each) => each * scale)
  let [low, high] = [0, 2]
  let best: Float64Array | undefined
  const tooHigh = (factor: number): boolean | undefined => {
    const start = best === undefined ? {} : { start: best }
    const found = minimiseQuadratic({
      matrix: values,
      gains: gains.map((each) => each * factor),
      box,
      ...start,
    })
    if (found === undefined) return undefined
    best = found
    return varianceOf(values, found) < factor * dot(gains, found)
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const isAbove = tooHigh(high)
    if (isAbove === undefined) return undefined
    if (isAbove) break
    low = high
    high *= 2
  }
  while (high - low > TOLERANCE * high) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    const isAbove = tooHigh(middle)
    if (isAbove === undefined) return undefined
    if (isAbove) high = middle
    else low = middle
  }
  return best
}
