/**
 * Bad days as they were: the return that one day in twenty (or in a hundred) did not reach, and the mean of those days.
 * Historical, no normal distribution is assumed. Negative is a loss; one day ahead, never multiplied up to longer.
 */
import type { Figure, Input } from '@/lib/analytics/figure'
import { say } from '@/lib/core/sentence'
import { percentile, tailCount, tailMean } from './percentile'
import { figureOf, noFigureOf, type Sample, TAIL_DAYS, tooFew } from './sample'

type TailId = 'var-95' | 'cvar-95' | 'var-99' | 'cvar-99'

export function tailFigures(sample: Sample): Record<TailId, Figure> {
  const few = tooFew(sample.returns.length, TAIL_DAYS)
  const sorted = few ? sample.returns : sample.returns.toSorted()
  const value = (percent: number): Figure =>
    few
      ? noFigureOf(sample, 'ratio', few)
      : figureOf(sample, percentile(sorted, percent), 'ratio', inputsOf(sorted, percent))
  const beyond = (percent: number): Figure =>
    few
      ? noFigureOf(sample, 'ratio', few)
      : figureOf(sample, tailMean(sorted, percent), 'ratio', inputsOf(sorted, percent))
  return { 'var-95': value(5), 'cvar-95': beyond(5), 'var-99': value(1), 'cvar-99': beyond(1) }
}

const inputsOf = (sorted: Float64Array, percent: number): Input[] => [
  { label: say('Share of days that were worse'), value: percent / 100, unit: 'ratio' },
  { label: say('Days of the tail'), value: tailCount(sorted.length, percent), unit: 'days' },
  { label: say('Worst day'), value: sorted[0] ?? null, unit: 'ratio' },
]
