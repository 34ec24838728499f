/**
 * Daily returns as the figures of risk take them: the days that were measured, and how many between the first of them
 * and the end were not. A day that is not measured is left out; it is never a day of zero.
 */
import type { Figure, Input, Unit } from '@/lib/analytics/figure'
import { figure, noFigure } from '@/lib/analytics/figure'
import { type Sentence, say } from '@/lib/core/sentence'
import { measuredDays, onlyMeasured } from './measured-days'

/** Of anything that multiplies up daily spread. */
export const SPREAD_DAYS = 30
/** Of a tail: five days at 95 %. */
export const TAIL_DAYS = 100

export interface Sample {
  /** Measured days, oldest first. */
  returns: Float64Array
  /** Days after the first measured one that have none. */
  gaps: number
}

/** @example sampleOf(Float64Array.of(NaN, 0.1, NaN, 0.2)) // { returns: [0.1, 0.2], gaps: 1 } */
export function sampleOf(returns: Float64Array): Sample {
  const measured = measuredDays(returns)
  return { returns: onlyMeasured(returns, measured), gaps: measured.gaps }
}

export const daysMeasured = (days: number): Input => ({
  label: say('Days measured'),
  value: days,
  unit: 'days',
})

/** What makes a figure of this sample less than exact. Not measured, measured only with others, or nothing was invested. */
const noteOn = ({ gaps }: Sample): Sentence | undefined =>
  gaps === 0 ? undefined : say('{count} days have no return of their own and are left out.', { count: gaps })

/** A figure of the sample, or why there is none: the number itself must be one. */
export function figureOf(sample: Sample, value: number, unit: Unit, inputs: readonly Input[]): Figure {
  const all = [daysMeasured(sample.returns.length), ...inputs]
  return Number.isFinite(value)
    ? figure(value, unit, all, noteOn(sample))
    : noFigure(unit, say('The numbers are too large to be computed with.'), all)
}

export function noFigureOf(sample: Sample, unit: Unit, why: Sentence, inputs: readonly Input[] = []): Figure {
  return noFigure(unit, why, [daysMeasured(sample.returns.length), ...inputs])
}

/** @returns why the sample is too small, `undefined` when it is not */
export const tooFew = (count: number, needed: number): Sentence | undefined =>
  count < needed ? say('There are {count} days; {needed} are needed.', { count, needed }) : undefined
