/** Days on which both the portfolio and its benchmark are known, as the figures against a benchmark take them. */
import { type Figure, figure, type Input, noFigure, type Unit } from '@/lib/analytics/figure'
import { type Sentence, say } from '@/lib/core/sentence'
import { type Pairs, pairsOf } from './pairs'
import { SPREAD_DAYS, tooFew } from './sample'

export interface RelativeSample {
  /** Left the portfolio, right the benchmark. */
  pairs: Pairs
  /** A year. */
  riskFree: number
  /** Why nothing that spreads can be told; `undefined` from 30 days on. */
  few: Sentence | undefined
}

export function relativeSample(
  returns: Float64Array,
  benchmark: Float64Array,
  riskFree: number,
): RelativeSample {
  const pairs = pairsOf(returns, benchmark)
  return { pairs, riskFree, few: tooFew(pairs.count, SPREAD_DAYS) }
}

const daysCompared = ({ pairs }: RelativeSample): Input => ({
  label: say('Days known on both sides'),
  value: pairs.count,
  unit: 'days',
})

export function relativeFigure(
  sample: RelativeSample,
  value: number,
  unit: Unit,
  inputs: readonly Input[],
): Figure {
  const all = [daysCompared(sample), ...inputs]
  if (!Number.isFinite(value))
    return noFigure(unit, say('The numbers are too large to be computed with.'), all)
  const { alone } = sample.pairs
  return figure(
    value,
    unit,
    all,
    alone === 0
      ? undefined
      : say('{count} days are left out: only one of the two has a return.', { count: alone }),
  )
}

export const noRelative = (
  sample: RelativeSample,
  unit: Unit,
  why: Sentence,
  inputs: readonly Input[] = [],
): Figure => noFigure(unit, why, [daysCompared(sample), ...inputs])
