/**
 * Bad days as they were: the return that one day in twenty (or in a hundred) did not reach, and the mean of those days.
 * Historical, no normal distribution is assumed. Negative is a loss; one day ahead, never multiplied up to longer.
 */
import type { Figure, Input } from '@/lib/analytics/figure'
import { say } from '@/lib/core/sentence'
import { lowestValues } from './lowest-values'
import { percentile, tailCount, tailMean } from './percentile'
import { figureOf, noFigureOf, type Sample, TAIL_DAYS, tooFew } from './sample'

type TailId = 'var-95' | 'cvar-95' | 'var-99' | 'cvar-99'

/** Per cent of the days. */
const LARGEST_TAIL = 5

export function tailFigures(sample: Sample): Record<TailId, Figure> {
  const count = sample.returns.length
  const few = tooFew(count, TAIL_DAYS)
  const sorted = few ? [] : lowestValues(sample.returns, tailCount(count, LARGEST_TAIL) + 1)
  const value = (percent: number): Figure =>
    few
      ? noFigureOf(sample, 'ratio', few)
      : figureOf(sample, percentile(sorted, percent, count), 'ratio', inputsOf(sorted, percent, count))
  const beyond = (percent: number): Figure =>
    few
      ? noFigureOf(sample, 'ratio', few)
      : figureOf(sample, tailMean(sorted, percent, count), 'ratio', inputsOf(sorted, percent, count))
  return {
    'var-95': value(LARGEST_TAIL),
    'cvar-95': beyond(LARGEST_TAIL),
    'var-99': value(1),
    'cvar-99': beyond(1),
  }
}

const inputsOf = (sorted: readonly number[], percent: number, count: number): Input[] => [
  { label: say('Share of days that were worse'), value: percent / 100, unit: 'ratio' },
  { label: say('Days of the tail'), value: tailCount(count, percent), unit: 'days' },
  { label: say('Worst day'), value: sorted[0] ?? null, unit: 'ratio' },
]
