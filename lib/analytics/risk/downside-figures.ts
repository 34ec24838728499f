/**
 * What fell below the target: the day's part of the risk-free rate, zero unless one is chosen. Target downside deviation
 * divides by all days, also those above the target (Sortino, Price 1994); omega weighs gains above the target against
 * losses below it (Keating, Shadwick 2002).
 */
import type { Figure, Input } from '@/lib/analytics/figure'
import { say } from '@/lib/core/sentence'
import { DAYS_A_YEAR, dailyRate, ROOT_YEAR } from './daily-rate'
import { isFlat, meanOf } from './mean-and-deviation'
import { figureOf, noFigureOf, type Sample, SPREAD_DAYS, tooFew } from './sample'

type DownsideId = 'downside-deviation' | 'sortino' | 'omega'

/** @param riskFree a year: 0.03 is 3 % */
export function downsideFigures(sample: Sample, riskFree: number): Record<DownsideId, Figure> {
  const few = tooFew(sample.returns.length, SPREAD_DAYS)
  if (few) {
    return {
      'downside-deviation': noFigureOf(sample, 'ratio', few),
      sortino: noFigureOf(sample, 'number', few),
      omega: noFigureOf(sample, 'number', few),
    }
  }
  const target = dailyRate(riskFree)
  const parts = aroundTarget(sample.returns, target)
  const targetInput: Input = { label: say('Target a day'), value: target, unit: 'ratio' }
  const deviation: Input[] = [
    { label: say('Downside deviation a day'), value: parts.deviation, unit: 'ratio' },
    targetInput,
    { label: say('Days a year'), value: DAYS_A_YEAR, unit: 'days' },
  ]
  return {
    'downside-deviation': figureOf(sample, parts.deviation * ROOT_YEAR, 'ratio', deviation),
    sortino: sortino(sample, target, parts.deviation, deviation),
    omega: omega(sample, parts, targetInput),
  }
}

interface Around {
  /** Target downside deviation of a day. */
  deviation: number
  /** Sums of what days were above and below the target, both positive. */
  above: number
  below: number
}

/** @example aroundTarget([0.02, -0.01], 0) // { deviation: 0.00707…, above: 0.02, below: 0.01 } */
export function aroundTarget(returns: ArrayLike<number>, target: number): Around {
  let squares = 0
  let above = 0
  let below = 0
  for (let at = 0; at < returns.length; at++) {
    const off = (returns[at] ?? Number.NaN) - target
    if (off > 0) above += off
    else {
      below -= off
      squares += off * off
    }
  }
  return { deviation: Math.sqrt(squares / returns.length), above, below }
}

function sortino(sample: Sample, target: number, deviation: number, inputs: readonly Input[]): Figure {
  const mean = meanOf(sample.returns)
  const all: Input[] = [{ label: say('Mean return a day'), value: mean, unit: 'ratio' }, ...inputs]
  if (isFlat(deviation)) return noFigureOf(sample, 'number', say('No day fell below the target.'), all)
  return figureOf(sample, ((mean - target) / deviation) * ROOT_YEAR, 'number', all)
}

function omega(sample: Sample, { above, below, deviation }: Around, target: Input): Figure {
  const inputs: Input[] = [
    { label: say('Sum of gains above the target'), value: above, unit: 'ratio' },
    { label: say('Sum of losses below the target'), value: below, unit: 'ratio' },
    target,
  ]
  if (isFlat(deviation)) return noFigureOf(sample, 'number', say('No day fell below the target.'), inputs)
  return figureOf(sample, above / below, 'number', inputs)
}
