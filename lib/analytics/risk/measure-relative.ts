/**
 * The figures of a portfolio against a benchmark, over the days that are known on both sides; each with its inputs, or
 * with the reason why there is none. What spreads needs 30 of these days.
 */
import type { Figure } from '@/lib/analytics/figure'
import type { RelativeId } from '@/lib/analytics/views'
import { returnFigures, strayFigures } from './beside-figures'
import { captureFigures } from './capture-figures'
import { regressionFigures } from './regression-figures'
import { relativeSample } from './relative-sample'

/**
 * @param returns of the portfolio's time-weighted index, simple, one place a day; NaN: not measured
 * @param benchmark of the same days
 * @throws RangeError when they are not of the same days
 * @example measureRelative(returns, benchmark, { riskFree: 0 }).beta // { value: 0.8, unit: 'number', … }
 */
export function measureRelative(
  returns: Float64Array,
  benchmark: Float64Array,
  { riskFree }: { riskFree: number },
): Record<RelativeId, Figure> {
  const sample = relativeSample(returns, benchmark, riskFree)
  return {
    ...returnFigures(sample),
    ...regressionFigures(sample),
    ...captureFigures(sample),
    ...strayFigures(sample),
  }
}
