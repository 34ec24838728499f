/**
 * The deepest fall of the time-weighted index, and growth a year divided by it (Young 1991). Calmar wants a whole year:
 * the growth of a shorter time would have to be made up to a year's.
 */
import { type Figure, figure, type Input, noFigure } from '@/lib/analytics/figure'
import type { Drawdown } from '@/lib/analytics/views'
import { say } from '@/lib/core/sentence'
import { DAYS_A_YEAR } from './daily-rate'
import { deepestFalls } from './drawdowns'
import { type IndexDays, indexDays } from './growth-index'
import { daysMeasured, tooFew } from './sample'

export interface DepthQuestion {
  /** What one unit became, one place a day; NaN: not measured. */
  growth: Float64Array
  /** Of the first place, days since 1970. */
  firstDay: number
  /** Growth a year where it is told elsewhere, or why there is none; else it is that of the index, by calendar days. */
  cagr?: Figure | undefined
}

export function depthFigures({
  growth,
  firstDay,
  cagr,
}: DepthQuestion): Record<'max-drawdown' | 'calmar', Figure> {
  const days = indexDays(growth)
  const inputs = [daysMeasured(days.measured)]
  const why =
    tooFew(days.measured, 1) ??
    (days.isBelowZero
      ? say('A day lost more than all there was, so there is no index to measure on.')
      : undefined)
  if (why) return { 'max-drawdown': noFigure('ratio', why, inputs), calmar: noFigure('number', why, inputs) }
  const [worst] = deepestFalls(growth, firstDay)
  return {
    'max-drawdown': figure(
      worst?.depth ?? 0,
      'ratio',
      [...inputs, ...(worst ? datesOf(worst) : [])],
      noteOn(days),
    ),
    calmar: calmar(cagr ?? growthAYear(days), worst, days),
  }
}

const noteOn = ({ gaps }: IndexDays) =>
  gaps === 0
    ? undefined
    : say('{count} days could not be measured: a deeper fall may lie there.', { count: gaps })

const datesOf = ({ peak, trough, recovery }: Drawdown): Input[] => [
  { label: say('Highest point'), value: peak, unit: 'day' },
  { label: say('Lowest point'), value: trough, unit: 'day' },
  { label: say('Recovered'), value: recovery, unit: 'day' },
]

/** Of the index, by calendar days from its first measured one to the end. */
function growthAYear({ measured, gaps, last }: IndexDays): Figure {
  const days = measured + gaps
  const inputs: Input[] = [
    { label: say('Days from the first measured one to the end'), value: days, unit: 'days' },
  ]
  const few = tooFew(days, DAYS_A_YEAR)
  return few ? noFigure('ratio', few, inputs) : figure(last ** (DAYS_A_YEAR / days) - 1, 'ratio', inputs)
}

function calmar(cagr: Figure, worst: Drawdown | undefined, days: IndexDays): Figure {
  const inputs: Input[] = [
    { label: say('Growth a year'), value: cagr.value, unit: 'ratio' },
    { label: say('Deepest drawdown'), value: worst?.depth ?? 0, unit: 'ratio' },
    ...cagr.inputs,
  ]
  if (cagr.value === null) return noFigure('number', cagr.why, inputs)
  if (!worst) return noFigure('number', say('There was no drawdown to divide by.'), inputs)
  const value = cagr.value / Math.abs(worst.depth)
  return Number.isFinite(value)
    ? figure(value, 'number', inputs, noteOn(days))
    : noFigure('number', say('The numbers are too large to be computed with.'), inputs)
}
