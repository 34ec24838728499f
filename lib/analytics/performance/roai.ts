/** Return on average investment: the profit over the capital that was at work, averaged over the time. */
import { type Figure, noFigure } from '@/lib/analytics/figure'
import { say } from '@/lib/core/sentence'
import { averageInvested } from './average-invested'
import {
  figureOf,
  gainOf,
  gainUnknown,
  moneyInputs,
  nothingInvested,
  type PerformanceFacts,
} from './performance-facts'

/**
 * Modified Dietz over the range, and over the time in it in which something was invested. Never annualised.
 * @example 6,000 gained on 20,136.99 on average: roai(facts).value // 0.298
 */
export function roai(facts: PerformanceFacts): Figure {
  const why = gainUnknown(facts)
  if (why) return noFigure('ratio', why, moneyInputs(facts))
  const { average, days } = averageInvested(facts.cut, facts.least)
  const inputs = [
    { label: say('Profit'), value: gainOf(facts), unit: 'money' as const },
    { label: say('Invested on average'), value: average, unit: 'money' as const },
    { label: say('Days with something invested'), value: days, unit: 'days' as const },
    ...moneyInputs(facts),
  ]
  if (days === 0) return noFigure('ratio', nothingInvested(), inputs)
  if (average < facts.least)
    return noFigure(
      'ratio',
      say('More was taken out than put in for most of the time: there is no average investment.'),
      inputs,
    )
  return figureOf(gainOf(facts) / average, 'ratio', inputs)
}
