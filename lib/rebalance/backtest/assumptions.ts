/** What every backtest takes for granted, and what of a strategy it leaves out, in words for whoever reads its figures. */
import type { StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'

export function assumptions(spec: StrategySpec): Sentence[] {
  const { triggers, limits } = spec
  return [
    say('What is decided on the close of a day is filled at the close of the next one, never earlier.'),
    say('Money counts as US dollars and earns nothing.'),
    say('These assets were chosen today, with the knowledge of today: the past flatters such a choice.'),
    say('Turnover is what is bought in a year, as a part of the mean value. Gains follow your tax rules.'),
    ...(triggers.length === 0
      ? [say('The strategy has no trigger, so it buys once and then does nothing.')]
      : []),
    ...(limits.gainsBudget === undefined
      ? []
      : [say('The budget for gains is left out: what was bought before the test is not known.')]),
    ...(limits.turnover === undefined
      ? []
      : [say('The first purchase is made at once, whatever the bound of a plan is.')]),
  ]
}
