/** How a portfolio ended beside its benchmark, and how far it strayed from it on the way. */
import type { Figure, Input } from '@/lib/analytics/figure'
import { say } from '@/lib/core/sentence'
import { DAYS_A_YEAR, ROOT_YEAR } from './daily-rate'
import { isFlat, meanAndDeviation } from './mean-and-deviation'
import { noRelative, type RelativeSample, relativeFigure } from './relative-sample'
import { tooFew } from './sample'

/** Both over the days that are known on both sides, so that neither has a day more than the other. */
export function returnFigures(sample: RelativeSample): Record<'benchmark-return' | 'excess-return', Figure> {
  const few = tooFew(sample.pairs.count, 1)
  if (few)
    return {
      'benchmark-return': noRelative(sample, 'ratio', few),
      'excess-return': noRelative(sample, 'ratio', few),
    }
  const own = compounded(sample.pairs.left)
  const benchmark = compounded(sample.pairs.right)
  const inputs: Input[] = [
    { label: say('Return of the portfolio on these days'), value: own, unit: 'ratio' },
    { label: say('Return of the benchmark on these days'), value: benchmark, unit: 'ratio' },
  ]
  return {
    'benchmark-return': relativeFigure(sample, benchmark, 'ratio', []),
    'excess-return': relativeFigure(sample, own - benchmark, 'ratio', inputs),
  }
}

const compounded = (returns: Float64Array): number =>
  returns.reduce((level, value) => level * (1 + value), 1) - 1

export function strayFigures(sample: RelativeSample): Record<'tracking-error' | 'information-ratio', Figure> {
  const { pairs, few } = sample
  if (few) {
    return {
      'tracking-error': noRelative(sample, 'ratio', few),
      'information-ratio': noRelative(sample, 'number', few),
    }
  }
  const active = pairs.left.map((value, day) => value - (pairs.right[day] ?? Number.NaN))
  const { mean, deviation } = meanAndDeviation(active)
  const inputs: Input[] = [
    { label: say('Mean difference a day'), value: mean, unit: 'ratio' },
    { label: say('Deviation of the difference a day'), value: deviation, unit: 'ratio' },
    { label: say('Days a year'), value: DAYS_A_YEAR, unit: 'days' },
  ]
  return {
    'tracking-error': relativeFigure(sample, deviation * ROOT_YEAR, 'ratio', inputs.slice(1)),
    'information-ratio': isFlat(deviation)
      ? noRelative(sample, 'number', say('The portfolio did not stray from the benchmark.'), inputs)
      : relativeFigure(sample, (mean / deviation) * ROOT_YEAR, 'number', inputs),
  }
}
