/**
 * Weights of which each brings the same part of the risk: all `w (Σw)` are alike (Maillard, Roncalli, Teïletche: The Properties
 * of Equally Weighted Risk Contribution Portfolios, 2010). Computed as the least of `y'Ry / 2 - λ Σ ln y`, one weight after
 * another in closed form (Griveau-Billion, Richard, Roncalli: A Fast Algorithm for Computing High-dimensional Risk Parity
 * Portfolios, 2013), with `y` the weights times their deviations, so that no asset's size matters.
 *
 * Within bounds (Richard, Roncalli: Constrained Risk Budgeting Portfolios, 2019) each step stays in its bounds, and λ is what
 * makes the weights come to their total; those that are not at a bound still bring the same.
 */
import { type Box, isInside } from './box'
import { type Covariance, timesVector } from './covariance'

/** Of a part of the risk. */
const TOLERANCE = 1e-11
const MOST_SWEEPS = 20_000
const MOST_ROUNDS = 200

/**
 * @returns `undefined` when it has not come to rest
 * @example equalRisk(covarianceOf(moments), boxOf(2)) // [0.6, 0.4]: in proportion to 1 / deviation
 */
export function equalRisk(covariance: Covariance, box: Box): Float64Array | undefined {
  const { deviations, size } = covariance
  const whole = new Float64Array(size)
  const open = { low: whole, high: new Float64Array(size).fill(Number.POSITIVE_INFINITY) }
  const y = descend({ correlation: covariance.correlation, ...open, strength: 1 / size })
  if (y === undefined) return undefined
  const raw = y.map((each, at) => each / (deviations[at] ?? Number.NaN))
  const sum = raw.reduce((before, each) => before + each, 0)
  const free = raw.map((each) => (each / sum) * box.total)
  return isInside(box, free) ? free : withinBox({ covariance, box, free, sum })
}

function withinBox({
  covariance: { correlation, deviations, size },
  box,
  free,
  sum,
}: {
  covariance: Covariance
  box: Box
  free: Float64Array
  /** What the weights came to without bounds and with a strength of 1 / size. */
  sum: number
}): Float64Array | undefined {
  const low = box.low.map((each, at) => each * (deviations[at] ?? Number.NaN))
  const high = box.high.map((each, at) => each * (deviations[at] ?? Number.NaN))
  let start: Float64Array = free.map((each, at) => each * (deviations[at] ?? Number.NaN))
  const weightsFor = (strength: number): Float64Array | undefined => {
    const y = descend({ correlation, low, high, strength, start })
    if (y !== undefined) start = y
    return y?.map((each, at) => each / (deviations[at] ?? Number.NaN))
  }
  // Without bounds the weights grow with the root of the strength.
  return enclose(weightsFor, { total: box.total, guess: 1 / size / (sum * sum) })
}

/** Finds the strength by which the weights come to the total; more strength, more weight. */
function enclose(
  weightsFor: (strength: number) => Float64Array | undefined,
  { total, guess }: { total: number; guess: number },
): Float64Array | undefined {
  let [low, high] = [0, Number.POSITIVE_INFINITY]
  let strength = guess
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const weights = weightsFor(strength)
    if (weights === undefined) return undefined
    const off = weights.reduce((before, each) => before + each, 0) - total
    if (Math.abs(off) <= TOLERANCE) return weights
    if (off > 0) high = strength
    else low = strength
    strength = Number.isFinite(high) ? (low + high) / 2 : strength * 4
    if (strength === low || strength === high) return weights
  }
  return undefined
}

interface Descent {
  correlation: Float64Array
  low: Float64Array
  high: Float64Array
  /** λ: what each `y (Ry)` comes to where no bound holds it. */
  strength: number
  start?: Float64Array
}

function descend({ correlation, low, high, strength, start }: Descent): Float64Array | undefined {
  const size = low.length
  const y = start?.slice() ?? new Float64Array(size).fill(Math.sqrt(strength))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const risks = timesVector(correlation, y)
    let off = 0
    for (let at = 0; at < size; at += 1) {
      const before = y[at] ?? 0
      const others = (risks[at] ?? 0) - before
      const wanted = (Math.sqrt(others * others + 4 * strength) - others) / 2
      const now = Math.min(high[at] ?? 1, Math.max(low[at] ?? 0, wanted))
      const change = now - before
      if (change === 0) continue
      off = Math.max(off, Math.abs(change) * Math.max(now, Math.abs(risks[at] ?? 0)))
      y[at] = now
      for (let row = 0; row < size; row += 1)
        risks[row] = (risks[row] ?? 0) + change * (correlation[at * size + row] ?? Number.NaN)
    }
    if (off <= TOLERANCE * strength) return y
  }
  return undefined
}
