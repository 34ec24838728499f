/** Up and down capture, with what they were computed from. */
import type { Figure, Input } from '@/lib/analytics/figure'
import { type Sentence, say } from '@/lib/core/sentence'
import { captureOf } from './capture'
import { isFlat } from './mean-and-deviation'
import { noRelative, type RelativeSample, relativeFigure } from './relative-sample'

/** Of the days in one direction: a mean of fewer says little. */
const DIRECTION_DAYS = 10

export const captureFigures = (sample: RelativeSample): Record<'up-capture' | 'down-capture', Figure> => ({
  'up-capture': captureFigure(sample, 'up'),
  'down-capture': captureFigure(sample, 'down'),
})

function captureFigure(sample: RelativeSample, direction: 'up' | 'down'): Figure {
  const { days, own, benchmark } = captureOf(sample.pairs, direction)
  const inputs: Input[] = [
    {
      label: direction === 'up' ? say('Days when the benchmark rose') : say('Days when the benchmark fell'),
      value: days,
      unit: 'days',
    },
    { label: say('Geometric mean return a day'), value: numberOf(own), unit: 'ratio' },
    { label: say('Geometric mean return of the benchmark a day'), value: numberOf(benchmark), unit: 'ratio' },
  ]
  const why = sample.few ?? tooFewOf(days, direction) ?? whyNoRatio(own, benchmark)
  return why
    ? noRelative(sample, 'ratio', why, inputs)
    : relativeFigure(sample, own / benchmark, 'ratio', inputs)
}

function tooFewOf(count: number, direction: 'up' | 'down'): Sentence | undefined {
  if (count >= DIRECTION_DAYS) return undefined
  return direction === 'up'
    ? say('The benchmark rose on {count} days; {needed} are needed.', { count, needed: DIRECTION_DAYS })
    : say('The benchmark fell on {count} days; {needed} are needed.', { count, needed: DIRECTION_DAYS })
}

function whyNoRatio(own: number, benchmark: number): Sentence | undefined {
  if (Number.isNaN(own) || Number.isNaN(benchmark)) return say('A day lost more than all there was.')
  return isFlat(Math.abs(benchmark)) ? say('The benchmark did not move.') : undefined
}

const numberOf = (value: number): number | null => (Number.isFinite(value) ? value : null)
