/** The calmest weights: least `w'Σw` within the box (Markowitz 1952). */
import type { Box } from './box'
import type { Covariance } from './covariance'
import { minimiseQuadratic } from './minimise-quadratic'

/**
 * @returns `undefined` when it has not come to rest
 * @example minimumVariance(covarianceOf(moments), boxOf(2)) // [0.8, 0.2]
 */
export const minimumVariance = ({ values }: Pick<Covariance, 'values'>, box: Box): Float64Array | undefined =>
  minimiseQuadratic({ matrix: values, box })
