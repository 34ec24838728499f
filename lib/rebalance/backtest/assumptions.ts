/** What every backtest takes for granted, and what of a strategy it leaves out, in words for whoever reads its figures. */
import type { StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { methodOf } from '../methods/registry'

export function assumptions({ method, triggers, limits }: StrategySpec): Sentence[] {
  return [
    say('What is decided on the close of a day is filled at the close of the next one, never earlier.'),
    say('Money counts as US dollars and earns nothing.'),
    say('These assets were chosen today, with the knowledge of today: the past flatters such a choice.'),
    say('Turnover is what is bought in a year, as a part of the mean value. Gains follow your tax rules.'),
    ...(methodOf(method.id)?.isStep === true
      ? [say('Holding means here that all of the money is put in at once.')]
      : []),
    ...(triggers.length === 0
      ? [say('The strategy has no trigger, so it buys once and then does nothing.')]
      : []),
    ...(limits.turnover === undefined
      ? []
      : [say('The first purchase is made at once, whatever the bound of a plan is.')]),
  ]
}
