/**
 * How far daily returns spread around their mean, a year: volatility, and what was earned for it (Sharpe 1994, with the
 * same rate on every day, so that the deviation of the excess is that of the returns).
 */
import type { Figure, Input } from '@/lib/analytics/figure'
import { say } from '@/lib/core/sentence'
import { DAYS_A_YEAR, dailyRate, ROOT_YEAR } from './daily-rate'
import { isFlat, meanAndDeviation } from './mean-and-deviation'
import { figureOf, noFigureOf, type Sample, SPREAD_DAYS, tooFew } from './sample'

/** @param riskFree a year: 0.03 is 3 % */
export function spreadFigures(sample: Sample, riskFree: number): Record<'volatility' | 'sharpe', Figure> {
  const few = tooFew(sample.returns.length, SPREAD_DAYS)
  if (few) return { volatility: noFigureOf(sample, 'ratio', few), sharpe: noFigureOf(sample, 'number', few) }
  const { mean, deviation } = meanAndDeviation(sample.returns)
  const inputs: Input[] = [
    { label: say('Mean return a day'), value: mean, unit: 'ratio' },
    { label: say('Standard deviation a day'), value: deviation, unit: 'ratio' },
    { label: say('Days a year'), value: DAYS_A_YEAR, unit: 'days' },
  ]
  return {
    volatility: figureOf(sample, deviation * ROOT_YEAR, 'ratio', inputs.slice(1)),
    sharpe: sharpe(sample, { mean, deviation, riskFree, inputs }),
  }
}

interface Moments {
  mean: number
  deviation: number
  riskFree: number
  inputs: readonly Input[]
}

function sharpe(sample: Sample, { mean, deviation, riskFree, inputs }: Moments): Figure {
  const all = [...inputs, riskFreeInput(riskFree)]
  if (isFlat(deviation)) return noFigureOf(sample, 'number', say('Every day returned the same.'), all)
  return figureOf(sample, sharpeRatio(mean, deviation, riskFree), 'number', all)
}

/** @returns a year, from the mean and deviation of days */
export const sharpeRatio = (mean: number, deviation: number, riskFree: number): number =>
  ((mean - dailyRate(riskFree)) / deviation) * ROOT_YEAR

export const riskFreeInput = (riskFree: number): Input => ({
  label: say('Risk-free rate a year'),
  value: riskFree,
  unit: 'ratio',
})
