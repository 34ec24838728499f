/** Up and down capture, with what they were computed from. */
import type { Figure, Input } from '@/lib/analytics/figure'
import { say } from '@/lib/core/sentence'
import { captureOf } from './capture'
import { isFlat } from './mean-and-deviation'
import { noRelative, type RelativeSample, relativeFigure } from './relative-sample'
import { tooFew } from './sample'

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
  const why =
    sample.few ??
    tooFew(days, DIRECTION_DAYS) ??
    (Number.isNaN(own) || Number.isNaN(benchmark) ? say('A day lost more than all there was.') : undefined) ??
    (isFlat(Math.abs(benchmark)) ? say('The benchmark did not move.') : undefined)
  return why
    ? noRelative(sample, 'ratio', why, inputs)
    : relativeFigure(sample, own / benchmark, 'ratio', inputs)
}

const numberOf = (value: number): number | null => (Number.isFinite(value) ? value : null)
