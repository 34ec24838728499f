/**
 * The straight line through the days of a portfolio and its benchmark: beta is its slope, alpha its height above the
 * risk-free rate (Jensen 1968). Alpha is a mean times 365, as the mean of Sharpe and of the information ratio is: it is
 * not compounded, which would make a year's growth of a few days.
 */
import type { Figure, Input } from '@/lib/analytics/figure'
import { say } from '@/lib/core/sentence'
import { DAYS_A_YEAR, dailyRate } from './daily-rate'
import { isFlat } from './mean-and-deviation'
import { movedTogether, pearson, type Together } from './pairs'
import { noRelative, type RelativeSample, relativeFigure } from './relative-sample'
import { riskFreeInput } from './spread-figures'

type RegressionId = 'beta' | 'alpha' | 'correlation'

export function regressionFigures(sample: RelativeSample): Record<RegressionId, Figure> {
  const together = movedTogether(sample.pairs)
  const why =
    sample.few ??
    (isFlat(Math.sqrt(together.varianceRight))
      ? say('The benchmark returned the same every day.')
      : undefined)
  if (why) {
    return {
      beta: noRelative(sample, 'number', why),
      alpha: noRelative(sample, 'ratio', why),
      correlation: noRelative(sample, 'number', why),
    }
  }
  return { ...line(sample, together), correlation: correlation(sample, together) }
}

function line(sample: RelativeSample, together: Together): Record<'beta' | 'alpha', Figure> {
  const { covariance, varianceRight, meanLeft, meanRight } = together
  const beta = covariance / varianceRight
  const riskFree = dailyRate(sample.riskFree)
  const alpha = meanLeft - riskFree - beta * (meanRight - riskFree)
  const slope: Input = { label: say('Beta'), value: beta, unit: 'number' }
  return {
    beta: relativeFigure(sample, beta, 'number', [
      { label: say('Covariance of the days'), value: covariance, unit: 'number' },
      { label: say('Variance of the benchmark'), value: varianceRight, unit: 'number' },
    ]),
    alpha: relativeFigure(sample, alpha * DAYS_A_YEAR, 'ratio', [
      { label: say('Mean return a day'), value: meanLeft, unit: 'ratio' },
      { label: say('Mean return of the benchmark a day'), value: meanRight, unit: 'ratio' },
      slope,
      { label: say('Alpha a day'), value: alpha, unit: 'ratio' },
      { label: say('Days a year'), value: DAYS_A_YEAR, unit: 'days' },
      riskFreeInput(sample.riskFree),
    ]),
  }
}

function correlation(sample: RelativeSample, together: Together): Figure {
  if (isFlat(Math.sqrt(together.varianceLeft)))
    return noRelative(sample, 'number', say('Every day returned the same.'))
  const value = pearson(together)
  return relativeFigure(sample, value, 'number', [
    { label: say('R squared'), value: value * value, unit: 'ratio' },
  ])
}
