/**
 * The figures of risk of a series of daily returns, each with its inputs, or with the reason why there is none. Nothing
 * is multiplied up to a year from fewer than 30 days, no tail is told from fewer than 100, no growth from less than a
 * year. Days are not assumed to be normally distributed; for the root of 365 they are assumed not to depend on each other.
 */
import type { Figure } from '@/lib/analytics/figure'
import { lentDays } from '@/lib/analytics/lent-days'
import type { RiskId } from '@/lib/analytics/views'
import { depthFigures } from './depth-figures'
import { downsideFigures } from './downside-figures'
import { growthIndex } from './growth-index'
import { sampleOf } from './sample'
import { spreadFigures } from './spread-figures'
import { tailFigures } from './tail-figures'

const lend = lentDays()

export interface RiskQuestion {
  /** Of the first of the returns, days since 1970. */
  firstDay: number
  /** A year, 0.03 is 3 %: what Sharpe subtracts, and the target of downside, Sortino and omega. */
  riskFree: number
  /**
   * What one unit became, one place a day, where that is known better than from the returns: days that are measured
   * together have no daily return, but the index has theirs. Absent: the returns multiplied.
   */
  growth?: Float64Array
  /** Growth a year as it is told elsewhere, so that Calmar divides the same. Absent: that of the index. */
  cagr?: Figure
}

/**
 * @param returns of the time-weighted index, simple, one place a day; NaN: not measured
 * @example measureRisk(returns, { firstDay: 20_000, riskFree: 0 }).volatility // { value: 0.62, unit: 'ratio', … }
 */
export function measureRisk(
  returns: Float64Array,
  { firstDay, riskFree, growth, cagr }: RiskQuestion,
): Record<RiskId, Figure> {
  const sample = sampleOf(returns)
  return {
    ...spreadFigures(sample, riskFree),
    ...downsideFigures(sample, riskFree),
    ...depthFigures({ growth: growth ?? growthIndex(returns, lend(returns.length)), firstDay, cagr }),
    ...tailFigures(sample),
  }
}
