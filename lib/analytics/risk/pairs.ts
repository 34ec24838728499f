/** Days on which two series were both measured, and how these move together. No day is made up for either. */

export interface Pairs {
  count: number
  left: Float64Array
  right: Float64Array
  /** Days that one of them has and the other has not. */
  alone: number
}

/**
 * @throws RangeError when the series are not of the same days
 * @example pairsOf(Float64Array.of(1, NaN, 3), Float64Array.of(4, 5, 6)) // left [1, 3], right [4, 6], alone 1
 */
export function pairsOf(left: Float64Array, right: Float64Array): Pairs {
  if (left.length !== right.length) throw new RangeError('two series of the same days have the same length')
  const isMeasured = (day: number) => Number.isFinite(left[day]) && Number.isFinite(right[day])
  const pairs = {
    left: left.filter((_, day) => isMeasured(day)),
    right: right.filter((_, day) => isMeasured(day)),
  }
  const either = left.filter((value, day) => Number.isFinite(value) || Number.isFinite(right[day])).length
  const count = pairs.left.length
  return { ...pairs, count, alone: either - count }
}

/** Sample moments (divided by n - 1) of pairs. */
export interface Together {
  meanLeft: number
  meanRight: number
  varianceLeft: number
  varianceRight: number
  covariance: number
}

/** In two passes: means first, so that sums of products lose no digits. NaN below two pairs. */
export function movedTogether({ left, right, count }: Pairs): Together {
  let [sumLeft, sumRight] = [0, 0]
  for (let day = 0; day < count; day++) {
    sumLeft += left[day] ?? Number.NaN
    sumRight += right[day] ?? Number.NaN
  }
  const [meanLeft, meanRight] = [sumLeft / count, sumRight / count]
  let [squaresLeft, squaresRight, products] = [0, 0, 0]
  for (let day = 0; day < count; day++) {
    const offLeft = (left[day] ?? Number.NaN) - meanLeft
    const offRight = (right[day] ?? Number.NaN) - meanRight
    squaresLeft += offLeft * offLeft
    squaresRight += offRight * offRight
    products += offLeft * offRight
  }
  const freedom = count < 2 ? Number.NaN : count - 1
  return {
    meanLeft,
    meanRight,
    varianceLeft: squaresLeft / freedom,
    varianceRight: squaresRight / freedom,
    covariance: products / freedom,
  }
}

/**
 * Pearson's coefficient, held inside its bounds against rounding.
 * @example pearson({ covariance: 2, varianceLeft: 4, varianceRight: 1, … }) // 1
 */
export const pearson = ({ covariance, varianceLeft, varianceRight }: Together): number =>
  Math.max(-1, Math.min(1, covariance / (Math.sqrt(varianceLeft) * Math.sqrt(varianceRight))))
