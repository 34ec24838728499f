/** What was gained or lost, in money and against the money that was put in. */
import { type Figure, type Input, noFigure } from '@/lib/analytics/figure'
import { say } from '@/lib/core/sentence'
import {
  figureOf,
  gainOf,
  gainUnknown,
  moneyInputs,
  nothingInvested,
  type PerformanceFacts,
} from './performance-facts'

/**
 * Worth at the end, less worth at the beginning, less what came in, plus what went out. Gaps in between do not matter.
 * @example 10,000 became 36,000, and 20,000 of that came in: profit(facts).value // 6000
 */
export function profit(facts: PerformanceFacts): Figure {
  const why = gainUnknown(facts)
  return why
    ? noFigure('money', why, moneyInputs(facts))
    : figureOf(gainOf(facts), 'money', moneyInputs(facts))
}

/**
 * Profit / (worth at the beginning + what came in - what went out), whenever it came: the plainest figure, unfair to
 * whoever puts money in late.
 * @example 6,000 gained on 10,000 + 20,000: simple(facts).value // 0.2
 */
export function simple(facts: PerformanceFacts): Figure {
  const put = facts.start + facts.cameIn - facts.wentOut
  const gain: Input = { label: say('Profit'), value: gainOf(facts), unit: 'money' }
  const base: Input = { label: say('Put in, less taken out'), value: put, unit: 'money' }
  const why = gainUnknown(facts)
  if (why) return noFigure('ratio', why, moneyInputs(facts))
  const inputs = [gain, base, ...moneyInputs(facts)]
  if (facts.start < facts.least && facts.cameIn < facts.least)
    return noFigure('ratio', nothingInvested(), inputs)
  if (put < facts.least)
    return noFigure(
      'ratio',
      say(
        'As much or more was taken out than put in: nothing is left that the profit could be compared with.',
      ),
      inputs,
    )
  return figureOf(gainOf(facts) / put, 'ratio', inputs)
}
