/**
 * Weights of which each brings the same part of the risk: all `w (Σw)` are alike (Maillard, Roncalli, Teïletche: The Properties
 * of Equally Weighted Risk Contribution Portfolios, 2010). Computed as the least of `y'Ry / 2 - λ Σ ln y`, one weight after
 * another in closed form (Griveau-Billion, Richard, Roncalli: A Fast Algorithm for Computing High-dimensional Risk Parity
 * Portfolios, 2013), with `y` the weights times their deviations, so that no asset's size matters.
 *
 * Within bounds (Richard, Roncalli: Constrained Risk Budgeting Portfolios, 2019) each step stays in its bounds, and λ is what
 * makes the weights come to their total; those that are not at a bound still bring the same. Where bounds force so much of what is
 * restless that others would be held as its counterweight beyond the total, there is no such λ: the weights are then those
 * without bounds, and it is the caller's to cut them.
 */
import { type Box, isInside } from './box'
import { type Covariance, dot, timesVector } from './covariance'

/** Of a part of the risk. */
const TOLERANCE = 1e-11
/** Of a weight: a smaller step is what rounding makes of the sum of all the others. */
const ROUNDING = 1e-12
const MOST_SWEEPS = 20_000
const MOST_ROUNDS = 200
/** Of the strength that is guessed: where so little is too much, all of it is. */
const LEAST_STRENGTH = 1e-15

/**
 * @returns `undefined` when it has not come to rest; outside of the box where no weights within it are shared out by risk
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
  return isInside(box, free) ? free : (withinBox({ covariance, box, free, sum }) ?? free)
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
    if (strength < guess * LEAST_STRENGTH) return undefined
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
  const isFree = high.every((each) => each === Number.POSITIVE_INFINITY)
  let y = start?.slice() ?? new Float64Array(low.length).fill(Math.sqrt(strength))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    if (isFree) y = rightSized(correlation, y, strength)
    const off = sweepOnce({ correlation, low, high, strength }, y)
    if (off <= TOLERANCE * strength) return y
    // They cancel each other out: there is no risk that could be shared.
    if (Number.isNaN(off)) return undefined
  }
  return undefined
}

/** Of all multiples the best one: what moves against each other would grow by small steps only. */
function rightSized(correlation: Float64Array, y: Float64Array, strength: number): Float64Array<ArrayBuffer> {
  const factor = Math.sqrt((y.length * strength) / dot(y, timesVector(correlation, y)))
  return y.map((each) => each * factor)
}

/**
 * Each weight once, in place.
 * @returns the largest change of a `y (Ry)`; NaN: the weights are no numbers any more
 */
function sweepOnce({ correlation, low, high, strength }: Descent, y: Float64Array): number {
  const size = y.length
  const risks = timesVector(correlation, y)
  let off = 0
  for (let at = 0; at < size; at += 1) {
    const before = y[at] ?? Number.NaN
    const risk = risks[at] ?? Number.NaN
    const now = Math.min(high[at] ?? 1, Math.max(low[at] ?? 0, rootOf(risk - before, strength)))
    const change = now - before
    if (Math.abs(change) <= ROUNDING * now) continue
    off = Math.max(off, Math.abs(change) * Math.max(now, Math.abs(risk)))
    y[at] = now
    for (let row = 0; row < size; row += 1)
      risks[row] = (risks[row] ?? Number.NaN) + change * (correlation[at * size + row] ?? Number.NaN)
  }
  return off
}

/** @returns the y above zero for which `y (y + others)` is the strength, without taking nearly equal numbers from each other */
function rootOf(others: number, strength: number): number {
  const root = Math.sqrt(others * others + 4 * strength)
  return others > 0 ? (2 * strength) / (root + others) : (root - others) / 2
}
