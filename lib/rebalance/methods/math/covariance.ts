/**
 * Covariance of daily returns, its correlations pulled towards their mean by as much as the days are too few to tell them apart;
 * the deviations stay. The target is that of Ledoit, Wolf: Honey, I Shrunk the Sample Covariance Matrix (2004), as coins are
 * mostly alike correlated. How far is told by the rule of Schäfer, Strimmer (2005): what of the spread of the correlations is
 * chance, over all of it, with the variance `(1 - r²)² / (days - 1)` that a correlation of normal returns has.
 */
import type { Moments } from './moments'

export interface Covariance {
  /** Assets. */
  size: number
  /** Rows one after another, of daily returns. */
  values: Float64Array
  deviations: Float64Array
  /** Rows one after another, after the shrinkage. */
  correlation: Float64Array
}

interface Sampled {
  correlation: Float64Array
  /** Assets. */
  size: number
  days: number
}

/**
 * @returns 0: the sample as it is, 1: nothing but the mean
 * @example shrinkageOf({ correlation, size: 3, days: 91 }) // 0.23
 */
export function shrinkageOf({ correlation, size, days }: Sampled): number {
  // A single correlation is its own mean.
  if (size < 3) return 0
  const mean = meanCorrelation(correlation, size)
  let [chance, spread] = [0, 0]
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < row; column += 1) {
      const value = correlation[row * size + column] ?? Number.NaN
      chance += (1 - value * value) ** 2 / (days - 1)
      spread += (value - mean) ** 2
    }
  return spread > 0 ? Math.min(1, chance / spread) : 0
}

/** Of each pair; 0 for a single asset. */
function meanCorrelation(correlation: Float64Array, size: number): number {
  let all = 0
  for (let at = 0; at < correlation.length; at += 1) all += correlation[at] ?? Number.NaN
  return size < 2 ? 0 : (all - size) / (size * (size - 1))
}

export function covarianceOf(moments: Pick<Moments, 'days' | 'deviations' | 'correlation'>): Covariance {
  const { deviations, days } = moments
  const size = deviations.length
  const pull = shrinkageOf({ correlation: moments.correlation, size, days })
  const mean = meanCorrelation(moments.correlation, size)
  const correlation = new Float64Array(size * size)
  for (let at = 0; at < correlation.length; at += 1) {
    const value = moments.correlation[at] ?? Number.NaN
    correlation[at] = at % (size + 1) === 0 ? 1 : value + pull * (mean - value)
  }
  return { size, deviations, correlation, values: scaled(correlation, deviations) }
}

/** @returns correlations times the deviations of both */
export function scaled(correlation: Float64Array, deviations: Float64Array): Float64Array {
  const size = deviations.length
  const values = new Float64Array(correlation.length)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const at = row * size + column
      values[at] =
        (correlation[at] ?? Number.NaN) * (deviations[row] ?? Number.NaN) * (deviations[column] ?? Number.NaN)
    }
  return values
}

/** @returns the product of a square matrix, rows one after another, and a vector */
export function timesVector(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  const product = new Float64Array(size)
  for (let row = 0; row < size; row += 1) {
    let sum = 0
    for (let column = 0; column < size; column += 1)
      sum += (matrix[row * size + column] ?? Number.NaN) * (vector[column] ?? Number.NaN)
    product[row] = sum
  }
  return product
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? Number.NaN) * (b[at] ?? Number.NaN)
  return sum
}

/** @returns `w'Σw`: of a day */
export const varianceOf = (matrix: Float64Array, weights: Float64Array): number =>
  dot(weights, timesVector(matrix, weights))
