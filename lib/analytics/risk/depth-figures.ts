/**
 * The deepest fall of the time-weighted index, and growth a year divided by it (Young 1991). Calmar wants a whole year
 * from the first measured day to the end: shorter growth would have to be made up to a year's.
 */
import type { Figure, Input } from '@/lib/analytics/figure'
import type { Drawdown } from '@/lib/analytics/views'
import { say } from '@/lib/core/sentence'
import { DAYS_A_YEAR } from './daily-rate'
import { drawdowns } from './drawdowns'
import { growthIndex } from './growth-index'
import { figureOf, noFigureOf, type Sample, tooFew } from './sample'

/** @param firstDay of the first of the returns, days since 1970 */
export function depthFigures(
  sample: Sample,
  returns: Float64Array,
  firstDay: number,
): Record<'max-drawdown' | 'calmar', Figure> {
  const index = growthIndex(returns)
  const few = tooFew(sample.returns.length, 1)
  if (few || index === null) {
    const why = few ?? say('A day lost more than all there was, so there is no index to measure on.')
    return {
      'max-drawdown': noFigureOf(sample, 'ratio', why),
      calmar: noFigureOf(sample, 'number', why),
    }
  }
  const [worst] = drawdowns(index, firstDay).deepest
  return {
    'max-drawdown': figureOf(sample, worst?.depth ?? 0, 'ratio', worst ? datesOf(worst) : []),
    calmar: calmar(sample, index.at(-1) ?? Number.NaN, worst),
  }
}

const datesOf = ({ peak, trough, recovery }: Drawdown): Input[] => [
  { label: say('Highest point'), value: peak, unit: 'day' },
  { label: say('Lowest point'), value: trough, unit: 'day' },
  { label: say('Recovered'), value: recovery, unit: 'day' },
]

function calmar(sample: Sample, growth: number, worst: Drawdown | undefined): Figure {
  const days = sample.returns.length + sample.gaps
  const span: Input = { label: say('Days from the first measured one to the end'), value: days, unit: 'days' }
  const few = tooFew(days, DAYS_A_YEAR)
  if (few) return noFigureOf(sample, 'number', few, [span])
  const annual = growth ** (DAYS_A_YEAR / days) - 1
  const inputs: Input[] = [
    span,
    { label: say('Growth a year'), value: annual, unit: 'ratio' },
    { label: say('Deepest drawdown'), value: worst?.depth ?? 0, unit: 'ratio' },
  ]
  if (!worst) return noFigureOf(sample, 'number', say('There was no drawdown to divide by.'), inputs)
  return figureOf(sample, annual / Math.abs(worst.depth), 'number', inputs)
}
